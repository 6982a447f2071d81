import SQL

/// The tables of signing in, sessions, invitations and the chain's published heads.
enum SignInSchema {
    static let tables = Migration(
        "0003-sign-in",
        """
        CREATE TABLE password (
            authority INTEGER NOT NULL,
            person INTEGER NOT NULL,
            hash TEXT NOT NULL,
            since INTEGER NOT NULL,
            PRIMARY KEY (authority, person),
            FOREIGN KEY (authority, person) REFERENCES person (authority, id)
        ) STRICT;

        CREATE TABLE second_factor (
            authority INTEGER NOT NULL,
            person INTEGER NOT NULL,
            secret BLOB NOT NULL,
            since INTEGER NOT NULL,
            confirmed INTEGER,
            last_step INTEGER NOT NULL,
            PRIMARY KEY (authority, person),
            FOREIGN KEY (authority, person) REFERENCES person (authority, id)
        ) STRICT;

        CREATE TABLE recovery_code (
            authority INTEGER NOT NULL,
            person INTEGER NOT NULL,
            hash BLOB NOT NULL,
            since INTEGER NOT NULL,
            used INTEGER,
            PRIMARY KEY (authority, person, hash),
            FOREIGN KEY (authority, person) REFERENCES person (authority, id)
        ) STRICT;

        CREATE TABLE half_sign_in (
            authority INTEGER NOT NULL,
            token BLOB NOT NULL CONSTRAINT half_sign_in_token CHECK (length(token) = 32),
            person INTEGER NOT NULL,
            device TEXT NOT NULL,
            since INTEGER NOT NULL,
            tries INTEGER NOT NULL,
            PRIMARY KEY (authority, token),
            FOREIGN KEY (authority, person) REFERENCES person (authority, id)
        ) STRICT;

        CREATE TABLE session (
            authority INTEGER NOT NULL,
            id INTEGER NOT NULL,
            token BLOB NOT NULL CONSTRAINT session_token CHECK (length(token) = 32),
            person INTEGER NOT NULL,
            device TEXT NOT NULL,
            since INTEGER NOT NULL,
            seen INTEGER NOT NULL,
            confirmed INTEGER NOT NULL,
            ended INTEGER,
            PRIMARY KEY (authority, id),
            UNIQUE (authority, token),
            FOREIGN KEY (authority, person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE INDEX session_open ON session (authority, person) WHERE ended IS NULL;

        CREATE TABLE password_reset (
            authority INTEGER NOT NULL,
            token BLOB NOT NULL CONSTRAINT password_reset_token CHECK (length(token) = 32),
            person INTEGER NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            ended INTEGER,
            PRIMARY KEY (authority, token),
            FOREIGN KEY (authority, person) REFERENCES person (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;

        CREATE TABLE invitation (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL,
            token BLOB NOT NULL CONSTRAINT invitation_token CHECK (length(token) = 32),
            mail TEXT NOT NULL,
            division INTEGER,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            withdrawn INTEGER,
            withdrawn_by_authority INTEGER,
            withdrawn_by_person INTEGER,
            accepted INTEGER,
            person INTEGER,
            PRIMARY KEY (authority, id),
            UNIQUE (authority, token),
            CONSTRAINT invitation_accepted CHECK ((accepted IS NULL) = (person IS NULL)),
            CONSTRAINT invitation_ended_once CHECK (accepted IS NULL OR withdrawn IS NULL),
            FOREIGN KEY (authority, division) REFERENCES division (authority, id),
            FOREIGN KEY (authority, person) REFERENCES person (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            FOREIGN KEY (withdrawn_by_authority, withdrawn_by_person) REFERENCES person (authority, id)
        ) STRICT;

        CREATE TABLE invitation_role (
            authority INTEGER NOT NULL,
            invitation INTEGER NOT NULL,
            role TEXT NOT NULL CONSTRAINT invitation_role_role CHECK (role IN
                ('officer', 'staff', 'head', 'executive', 'investigator', 'administrator',
                'overseer', 'operator')),
            PRIMARY KEY (authority, invitation, role),
            CONSTRAINT invitation_role_place CHECK (
                (authority = 0) = (role IN ('overseer', 'operator'))),
            FOREIGN KEY (authority, invitation) REFERENCES invitation (authority, id)
        ) STRICT;

        CREATE TABLE audit_head (
            authority INTEGER NOT NULL REFERENCES authority (id),
            number INTEGER NOT NULL,
            hash BLOB NOT NULL,
            time INTEGER NOT NULL,
            public_key BLOB NOT NULL,
            signature BLOB NOT NULL,
            PRIMARY KEY (authority, time),
            CONSTRAINT audit_head_lengths CHECK (
                length(hash) = 32 AND length(public_key) = 32 AND length(signature) = 64)
        ) STRICT;

        CREATE VIEW own_password AS SELECT * FROM password WHERE authority = scope();
        CREATE VIEW own_second_factor AS SELECT * FROM second_factor WHERE authority = scope();
        CREATE VIEW own_recovery_code AS SELECT * FROM recovery_code WHERE authority = scope();
        CREATE VIEW own_half_sign_in AS SELECT * FROM half_sign_in WHERE authority = scope();
        CREATE VIEW own_session AS SELECT * FROM session WHERE authority = scope();
        CREATE VIEW own_password_reset AS SELECT * FROM password_reset WHERE authority = scope();
        CREATE VIEW own_invitation AS SELECT * FROM invitation WHERE authority = scope();
        CREATE VIEW own_invitation_role AS SELECT * FROM invitation_role WHERE authority = scope();
        CREATE VIEW own_audit_head AS SELECT * FROM audit_head WHERE authority = scope();
        """)
}
