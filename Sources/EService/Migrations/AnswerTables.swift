import SQL

/// Texts with which staff answer again and again, every change of one a row.
enum AnswerTables {
    static let tables = Migration(
        "0012-answer-templates",
        """
        CREATE TABLE service_answer (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT service_answer_id CHECK (id > 0),
            version INTEGER NOT NULL CONSTRAINT service_answer_version CHECK (version > 0),
            service INTEGER,
            name TEXT NOT NULL CONSTRAINT service_answer_named CHECK (name <> ''),
            text TEXT NOT NULL CONSTRAINT service_answer_filled CHECK (text <> ''),
            is_removed INTEGER NOT NULL
                CONSTRAINT service_answer_removed CHECK (is_removed IN (0, 1)),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, id, version),
            FOREIGN KEY (authority, service) REFERENCES service (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE VIEW own_service_answer AS
            SELECT a.* FROM service_answer a
            WHERE a.authority = scope() AND a.version = (
                SELECT max(b.version) FROM service_answer b
                WHERE b.authority = a.authority AND b.id = a.id);
        """)

    /// What keeps authorities apart in them.
    static let rules = Migration(
        "0013-answer-templates-apart",
        sqlite: """
            CREATE TRIGGER service_answer_own BEFORE INSERT ON service_answer
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_answer_kept_update BEFORE UPDATE ON service_answer
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_answer_kept_delete BEFORE DELETE ON service_answer
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            """,
        postgresql: """
            ALTER TABLE service_answer ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_answer FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_answer USING (authority = scope());
            CREATE TRIGGER service_answer_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_answer
            FOR EACH STATEMENT EXECUTE FUNCTION service_kept();
            """)

    /// The tables whose rows stay as they were written.
    static let kept = ["service_answer"]
}
