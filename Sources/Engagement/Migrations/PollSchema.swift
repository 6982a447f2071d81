import SQL

/// Satisfaction polls in versions, and what was answered: rows that are only added. An answer has a random key, no moment,
/// and nothing that says which others came with it.
enum PollSchema {
    static let tables = Migration(
        "0011-polls",
        """
        CREATE TABLE poll (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT poll_number CHECK (id > 0),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE poll_version (
            authority INTEGER NOT NULL,
            poll INTEGER NOT NULL,
            version INTEGER NOT NULL CONSTRAINT poll_version_number CHECK (version > 0),
            title TEXT NOT NULL CONSTRAINT poll_version_titled CHECK (title <> ''),
            body TEXT NOT NULL,
            starts INTEGER NOT NULL,
            ends INTEGER NOT NULL,
            is_shown INTEGER NOT NULL CONSTRAINT poll_version_shown CHECK (is_shown IN (0, 1)),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, poll, version),
            FOREIGN KEY (authority, poll) REFERENCES poll (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            CONSTRAINT poll_version_lasting CHECK (ends > starts)
        ) STRICT;
        CREATE TABLE poll_question (
            authority INTEGER NOT NULL,
            poll INTEGER NOT NULL,
            version INTEGER NOT NULL,
            number INTEGER NOT NULL
                CONSTRAINT poll_question_number CHECK (number BETWEEN 1 AND 10),
            kind TEXT NOT NULL CONSTRAINT poll_question_kind CHECK (kind <> ''),
            body TEXT NOT NULL CONSTRAINT poll_question_written CHECK (body <> ''),
            choices TEXT NOT NULL,
            PRIMARY KEY (authority, poll, version, number),
            FOREIGN KEY (authority, poll, version)
                REFERENCES poll_version (authority, poll, version)
        ) STRICT;
        """)

    // Rows that lie in the order of their random keys do not tell in which order they came.
    static let answers = Migration(
        "0012-poll-answers",
        sqlite: """
            CREATE TABLE poll_sheet (
                authority INTEGER NOT NULL,
                poll INTEGER NOT NULL,
                id TEXT NOT NULL CONSTRAINT poll_sheet_key CHECK (length(id) = 22),
                is_doubtful INTEGER NOT NULL
                    CONSTRAINT poll_sheet_doubtful CHECK (is_doubtful IN (0, 1)),
                PRIMARY KEY (authority, poll, id),
                FOREIGN KEY (authority, poll) REFERENCES poll (authority, id)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE poll_reply (
                authority INTEGER NOT NULL,
                poll INTEGER NOT NULL,
                question INTEGER NOT NULL
                    CONSTRAINT poll_reply_question CHECK (question BETWEEN 1 AND 10),
                id TEXT NOT NULL CONSTRAINT poll_reply_key CHECK (length(id) = 22),
                figure INTEGER NOT NULL
                    CONSTRAINT poll_reply_figure CHECK (figure BETWEEN 0 AND 7),
                words TEXT NOT NULL,
                is_doubtful INTEGER NOT NULL
                    CONSTRAINT poll_reply_doubtful CHECK (is_doubtful IN (0, 1)),
                PRIMARY KEY (authority, poll, question, id),
                FOREIGN KEY (authority, poll) REFERENCES poll (authority, id),
                CONSTRAINT poll_reply_given CHECK (figure > 0 OR words <> '')
            ) STRICT, WITHOUT ROWID;
            """,
        postgresql: """
            CREATE TABLE poll_sheet (
                authority BIGINT NOT NULL,
                poll BIGINT NOT NULL,
                id TEXT NOT NULL CONSTRAINT poll_sheet_key CHECK (length(id) = 22),
                is_doubtful BIGINT NOT NULL
                    CONSTRAINT poll_sheet_doubtful CHECK (is_doubtful IN (0, 1)),
                PRIMARY KEY (authority, poll, id),
                FOREIGN KEY (authority, poll) REFERENCES poll (authority, id)
            );
            CREATE TABLE poll_reply (
                authority BIGINT NOT NULL,
                poll BIGINT NOT NULL,
                question BIGINT NOT NULL
                    CONSTRAINT poll_reply_question CHECK (question BETWEEN 1 AND 10),
                id TEXT NOT NULL CONSTRAINT poll_reply_key CHECK (length(id) = 22),
                figure BIGINT NOT NULL
                    CONSTRAINT poll_reply_figure CHECK (figure BETWEEN 0 AND 7),
                words TEXT NOT NULL,
                is_doubtful BIGINT NOT NULL
                    CONSTRAINT poll_reply_doubtful CHECK (is_doubtful IN (0, 1)),
                PRIMARY KEY (authority, poll, question, id),
                FOREIGN KEY (authority, poll) REFERENCES poll (authority, id),
                CONSTRAINT poll_reply_given CHECK (figure > 0 OR words <> '')
            );
            """)

    static let views = Migration(
        "0013-polls-seen",
        """
        CREATE VIEW own_poll AS
            SELECT v.*, v.poll AS id,
                CAST(CASE WHEN EXISTS (SELECT 1 FROM poll_sheet s
                    WHERE s.authority = v.authority AND s.poll = v.poll)
                    THEN 1 ELSE 0 END AS INTEGER) AS is_answered
            FROM poll_version v
            WHERE v.authority = scope() AND v.version = (
                SELECT max(l.version) FROM poll_version l
                WHERE l.authority = v.authority AND l.poll = v.poll);
        CREATE VIEW own_poll_question AS
            SELECT q.* FROM poll_question q
            WHERE q.authority = scope() AND q.version = (
                SELECT max(l.version) FROM poll_version l
                WHERE l.authority = q.authority AND l.poll = q.poll);
        CREATE VIEW own_poll_sheet AS SELECT * FROM poll_sheet WHERE authority = scope();
        CREATE VIEW own_poll_reply AS SELECT * FROM poll_reply WHERE authority = scope();
        """)

    static let apart = Migration(
        "0014-polls-apart",
        sqlite: """
            CREATE TRIGGER poll_own BEFORE INSERT ON poll WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER poll_kept_update BEFORE UPDATE ON poll
            BEGIN SELECT RAISE(ABORT, 'what was asked and answered stays'); END;
            CREATE TRIGGER poll_kept_delete BEFORE DELETE ON poll
            BEGIN SELECT RAISE(ABORT, 'what was asked and answered stays'); END;
            CREATE TRIGGER poll_version_own BEFORE INSERT ON poll_version WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER poll_version_kept_update BEFORE UPDATE ON poll_version
            BEGIN SELECT RAISE(ABORT, 'what was asked and answered stays'); END;
            CREATE TRIGGER poll_version_kept_delete BEFORE DELETE ON poll_version
            BEGIN SELECT RAISE(ABORT, 'what was asked and answered stays'); END;
            CREATE TRIGGER poll_question_own BEFORE INSERT ON poll_question WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER poll_question_kept_update BEFORE UPDATE ON poll_question
            BEGIN SELECT RAISE(ABORT, 'what was asked and answered stays'); END;
            CREATE TRIGGER poll_question_kept_delete BEFORE DELETE ON poll_question
            BEGIN SELECT RAISE(ABORT, 'what was asked and answered stays'); END;
            CREATE TRIGGER poll_sheet_own BEFORE INSERT ON poll_sheet WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER poll_sheet_kept_update BEFORE UPDATE ON poll_sheet
            BEGIN SELECT RAISE(ABORT, 'what was asked and answered stays'); END;
            CREATE TRIGGER poll_sheet_kept_delete BEFORE DELETE ON poll_sheet
            BEGIN SELECT RAISE(ABORT, 'what was asked and answered stays'); END;
            CREATE TRIGGER poll_reply_own BEFORE INSERT ON poll_reply WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER poll_reply_kept_update BEFORE UPDATE ON poll_reply
            BEGIN SELECT RAISE(ABORT, 'what was asked and answered stays'); END;
            CREATE TRIGGER poll_reply_kept_delete BEFORE DELETE ON poll_reply
            BEGIN SELECT RAISE(ABORT, 'what was asked and answered stays'); END;
            """,
        postgresql: """
            ALTER TABLE poll ENABLE ROW LEVEL SECURITY;
            ALTER TABLE poll FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON poll USING (authority = scope());
            CREATE TRIGGER poll_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON poll
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            ALTER TABLE poll_version ENABLE ROW LEVEL SECURITY;
            ALTER TABLE poll_version FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON poll_version USING (authority = scope());
            CREATE TRIGGER poll_version_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON poll_version
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            ALTER TABLE poll_question ENABLE ROW LEVEL SECURITY;
            ALTER TABLE poll_question FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON poll_question USING (authority = scope());
            CREATE TRIGGER poll_question_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON poll_question
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            ALTER TABLE poll_sheet ENABLE ROW LEVEL SECURITY;
            ALTER TABLE poll_sheet FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON poll_sheet USING (authority = scope());
            CREATE TRIGGER poll_sheet_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON poll_sheet
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            ALTER TABLE poll_reply ENABLE ROW LEVEL SECURITY;
            ALTER TABLE poll_reply FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON poll_reply USING (authority = scope());
            CREATE TRIGGER poll_reply_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON poll_reply
            FOR EACH STATEMENT EXECUTE FUNCTION news_kept();
            """)
}
