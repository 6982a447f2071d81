import SQL

/// What residents ask, what is decided and answered: rows that are only added. Of who asked nothing is kept.
enum QuestionSchema {
    static let tables = Migration(
        "0005-questions",
        """
        CREATE TABLE question (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT question_number CHECK (id > 0),
            kind TEXT NOT NULL CONSTRAINT question_kind CHECK (kind <> ''),
            title TEXT NOT NULL CONSTRAINT question_titled CHECK (title <> ''),
            body TEXT NOT NULL CONSTRAINT question_written CHECK (body <> ''),
            mark TEXT NOT NULL CONSTRAINT question_marked CHECK (length(mark) = 64),
            key_hash TEXT NOT NULL CONSTRAINT question_keyed CHECK (length(key_hash) = 64),
            doubts TEXT NOT NULL,
            since INTEGER NOT NULL,
            PRIMARY KEY (authority, id),
            CONSTRAINT question_key_once UNIQUE (authority, key_hash)
        ) STRICT;
        CREATE INDEX question_mark ON question (authority, mark, since);
        CREATE INDEX question_since ON question (authority, since);
        CREATE TABLE question_ruling (
            authority INTEGER NOT NULL,
            question INTEGER NOT NULL,
            number INTEGER NOT NULL CONSTRAINT question_ruling_number CHECK (number > 0),
            is_shown INTEGER NOT NULL CONSTRAINT question_ruling_shown CHECK (is_shown IN (0, 1)),
            title TEXT NOT NULL CONSTRAINT question_ruling_titled CHECK (title <> ''),
            body TEXT NOT NULL CONSTRAINT question_ruling_written CHECK (body <> ''),
            reason TEXT NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, question, number),
            FOREIGN KEY (authority, question) REFERENCES question (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            CONSTRAINT question_ruling_reasoned CHECK (is_shown = 1 OR reason <> '')
        ) STRICT;
        CREATE TABLE question_answer (
            authority INTEGER NOT NULL,
            question INTEGER NOT NULL,
            number INTEGER NOT NULL CONSTRAINT question_answer_number CHECK (number > 0),
            body TEXT NOT NULL CONSTRAINT question_answer_written CHECK (body <> ''),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, question, number),
            FOREIGN KEY (authority, question) REFERENCES question (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE VIEW own_question AS
            SELECT q.*, r.number AS ruling, r.is_shown, r.title AS shown_title,
                r.body AS shown_body, r.reason, r.since AS ruled, a.number AS answer_number,
                a.body AS answer, a.since AS answered
            FROM question q
            LEFT JOIN question_ruling r ON r.authority = q.authority AND r.question = q.id
                AND r.number = (SELECT max(l.number) FROM question_ruling l
                    WHERE l.authority = q.authority AND l.question = q.id)
            LEFT JOIN question_answer a ON a.authority = q.authority AND a.question = q.id
                AND a.number = (SELECT max(l.number) FROM question_answer l
                    WHERE l.authority = q.authority AND l.question = q.id)
            WHERE q.authority = scope();
        """)

    static let apart = Migration(
        "0006-questions-apart",
        sqlite: """
            CREATE TRIGGER question_own BEFORE INSERT ON question WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER question_kept_update BEFORE UPDATE ON question
            BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
            CREATE TRIGGER question_kept_delete BEFORE DELETE ON question
            BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
            CREATE TRIGGER question_ruling_own BEFORE INSERT ON question_ruling
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER question_ruling_kept_update BEFORE UPDATE ON question_ruling
            BEGIN SELECT RAISE(ABORT, 'what was decided stays'); END;
            CREATE TRIGGER question_ruling_kept_delete BEFORE DELETE ON question_ruling
            BEGIN SELECT RAISE(ABORT, 'what was decided stays'); END;
            CREATE TRIGGER question_answer_own BEFORE INSERT ON question_answer
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER question_answer_kept_update BEFORE UPDATE ON question_answer
            BEGIN SELECT RAISE(ABORT, 'what was answered stays'); END;
            CREATE TRIGGER question_answer_kept_delete BEFORE DELETE ON question_answer
            BEGIN SELECT RAISE(ABORT, 'what was answered stays'); END;
            """,
        postgresql: """
            ALTER TABLE question ENABLE ROW LEVEL SECURITY;
            ALTER TABLE question FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON question USING (authority = scope());
            CREATE TRIGGER question_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON question
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            ALTER TABLE question_ruling ENABLE ROW LEVEL SECURITY;
            ALTER TABLE question_ruling FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON question_ruling USING (authority = scope());
            CREATE TRIGGER question_ruling_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON question_ruling
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            ALTER TABLE question_answer ENABLE ROW LEVEL SECURITY;
            ALTER TABLE question_answer FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON question_answer USING (authority = scope());
            CREATE TRIGGER question_answer_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON question_answer
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            """)
}
