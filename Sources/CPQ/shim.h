#pragma once
#include <libpq-fe.h>

/* Fields of an error, which libpq names by character literals. */
static const int CPQ_SQLSTATE = PG_DIAG_SQLSTATE;
static const int CPQ_MESSAGE = PG_DIAG_MESSAGE_PRIMARY;
static const int CPQ_DETAIL = PG_DIAG_MESSAGE_DETAIL;
static const int CPQ_TABLE = PG_DIAG_TABLE_NAME;
static const int CPQ_COLUMN = PG_DIAG_COLUMN_NAME;
static const int CPQ_CONSTRAINT = PG_DIAG_CONSTRAINT_NAME;
