#pragma once
#include <sqlite3.h>

/* Swift imports neither variadic functions nor function pointers made by a cast. */

static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 length) {
    return sqlite3_bind_text64(statement, index, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 length) {
    return sqlite3_bind_blob64(statement, index, bytes, length, SQLITE_TRANSIENT);
}

static inline void csqlite_result_text(sqlite3_context *context, const char *text, int length) {
    sqlite3_result_text(context, text, length, SQLITE_TRANSIENT);
}

/* Sets one of the connection's switches (SQLITE_DBCONFIG_...). */
static inline int csqlite_switch(sqlite3 *connection, int which, int on) {
    return sqlite3_db_config(connection, which, on, (int *)0);
}

/* Counting of memory takes a lock that all connections share; nobody reads it. */
static inline int csqlite_no_memory_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/* Codes that SQLite computes in macros, which Swift does not import. */
static const int CSQLITE_UNIQUE = SQLITE_CONSTRAINT_UNIQUE;
static const int CSQLITE_PRIMARYKEY = SQLITE_CONSTRAINT_PRIMARYKEY;
static const int CSQLITE_ROWID = SQLITE_CONSTRAINT_ROWID;
static const int CSQLITE_NOTNULL = SQLITE_CONSTRAINT_NOTNULL;
static const int CSQLITE_CHECK = SQLITE_CONSTRAINT_CHECK;
static const int CSQLITE_FOREIGNKEY = SQLITE_CONSTRAINT_FOREIGNKEY;
static const int CSQLITE_TRIGGER = SQLITE_CONSTRAINT_TRIGGER;
static const int CSQLITE_DATATYPE = SQLITE_CONSTRAINT_DATATYPE;
