/// The engines' ways of writing a schema.
enum Dialect: Sendable {
    case sqlite
    case postgresql

    /// A schema written for SQLite, in PostgreSQL's words: 64-bit integers and bytes have other names, and every table is
    /// strict. Quoted text and comments stay as they are.
    static func postgresql(_ script: String) -> String {
        var out = ""
        var rest = Substring(script)
        while let first = rest.first {
            let taken = piece(of: rest, beginningWith: first)
            out += first.isLetter ? word(taken) : String(taken)
            rest = rest.dropFirst(taken.count)
        }
        return out
    }

    /// The next word, quoted text, comment or single character; never empty.
    private static func piece(of rest: Substring, beginningWith first: Character) -> Substring {
        switch first {
        case "'", "\"":
            let inside = rest.dropFirst().prefix { $0 != first }
            return rest.prefix(inside.count + 2)
        case "-" where rest.hasPrefix("--"): return rest.prefix { !$0.isNewline }
        case _ where first.isLetter: return rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        default: return rest.prefix(1)
        }
    }

    private static func word(_ word: Substring) -> String {
        switch word {
        case "INTEGER": "BIGINT"
        case "BLOB": "BYTEA"
        // "STRICT" ends a table and has no twin; the brackets before it close the table all the same.
        case "STRICT": ""
        default: String(word)
        }
    }

    /// The tables in which migrations are recorded.
    private static let ledger = """
        CREATE TABLE IF NOT EXISTS migration (
            area TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, script TEXT NOT NULL,
            applied INTEGER NOT NULL, PRIMARY KEY (area, number)
        ) STRICT;
        CREATE TABLE IF NOT EXISTS migration_schema (
            id INTEGER NOT NULL PRIMARY KEY, listing TEXT NOT NULL
        ) STRICT;
        """

    /// The ledger's own name, when it is there.
    var ledgerName: Statement {
        switch self {
        case .sqlite: "SELECT name FROM sqlite_schema WHERE name = 'migration'"
        case .postgresql: "SELECT 1 AS name WHERE to_regclass('migration') IS NOT NULL"
        }
    }

    /// Makes what migrations stand on, if it is not there.
    var foundation: String {
        switch self {
        case .sqlite: Self.ledger
        // SQLite's connections bring their `scope()` along.
        case .postgresql:
            Self.postgresql(Self.ledger) + """
                CREATE OR REPLACE FUNCTION scope() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
                AS $$ SELECT nullif(current_setting('prongsai.scope', true), '')::bigint $$;
                """
        }
    }

    /// Lists the tables, columns, rules and indexes, one a line, as the column `line`.
    var listing: Statement {
        switch self {
        case .sqlite:
            """
            SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS line FROM sqlite_schema
            WHERE tbl_name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name
            """
        case .postgresql:
            """
            SELECT line FROM (
                SELECT 'column ' || c.relname || '.' || a.attname || ' '
                    || format_type(a.atttypid, a.atttypmod)
                    || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END AS line
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'v', 'p')
                    AND a.attnum > 0 AND NOT a.attisdropped
                UNION ALL
                SELECT 'constraint ' || c.relname || ' ' || r.conname
                FROM pg_constraint r JOIN pg_class c ON c.oid = r.conrelid
                WHERE r.connamespace = current_schema()::regnamespace
                UNION ALL
                SELECT 'index ' || relname FROM pg_class
                WHERE relnamespace = current_schema()::regnamespace AND relkind = 'i'
                UNION ALL
                SELECT 'trigger ' || c.relname || ' ' || t.tgname || ' ' || t.tgenabled::text
                FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal
                UNION ALL
                SELECT 'policy ' || c.relname || ' ' || p.polname
                FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
                WHERE c.relnamespace = current_schema()::regnamespace
            ) AS lines ORDER BY line COLLATE "C"
            """
        }
    }
}
