import SQL

/// The table of wrong guesses, by which all nodes slow down the guesses at one account.
enum SignInFailureSchema {
    static let table = Migration(
        "0005-sign-in-failures",
        sqlite: """
            CREATE TABLE sign_in_failure (
                authority INTEGER NOT NULL REFERENCES authority (id),
                account BLOB NOT NULL CONSTRAINT sign_in_failure_account CHECK (length(account) = 32),
                failures INTEGER NOT NULL CONSTRAINT sign_in_failure_count CHECK (failures >= 0),
                until INTEGER NOT NULL,
                last INTEGER NOT NULL,
                PRIMARY KEY (authority, account)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX sign_in_failure_last ON sign_in_failure (authority, last);
            CREATE VIEW own_sign_in_failure AS SELECT * FROM sign_in_failure WHERE authority = scope();
            CREATE TRIGGER sign_in_failure_own_insert BEFORE INSERT ON sign_in_failure
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER sign_in_failure_own_update BEFORE UPDATE ON sign_in_failure
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER sign_in_failure_own_delete BEFORE DELETE ON sign_in_failure
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            CREATE TABLE sign_in_failure (
                authority INTEGER NOT NULL REFERENCES authority (id),
                account BLOB NOT NULL CONSTRAINT sign_in_failure_account CHECK (length(account) = 32),
                failures INTEGER NOT NULL CONSTRAINT sign_in_failure_count CHECK (failures >= 0),
                until INTEGER NOT NULL,
                last INTEGER NOT NULL,
                PRIMARY KEY (authority, account)
            );
            CREATE INDEX sign_in_failure_last ON sign_in_failure (authority, last);
            CREATE VIEW own_sign_in_failure AS SELECT * FROM sign_in_failure WHERE authority = scope();
            ALTER TABLE sign_in_failure ENABLE ROW LEVEL SECURITY;
            ALTER TABLE sign_in_failure FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON sign_in_failure USING (authority = scope());
            """)
}
