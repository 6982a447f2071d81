import SQL

/// The tables of authorities, people and the audit chain.
enum PeopleSchema {
    static let tables = Migration(
        "0001-authorities-and-people",
        """
        CREATE TABLE authority (
            id INTEGER NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            name_thai TEXT NOT NULL CONSTRAINT authority_name CHECK (name_thai <> ''),
            name_english TEXT NOT NULL,
            district TEXT NOT NULL,
            province TEXT NOT NULL,
            slug TEXT NOT NULL UNIQUE,
            host TEXT UNIQUE,
            since INTEGER NOT NULL,
            CONSTRAINT authority_number CHECK (id >= 0),
            CONSTRAINT authority_installation CHECK ((id = 0) = (kind = 'installation'))
        ) STRICT;
        INSERT INTO authority
            (id, kind, name_thai, name_english, district, province, slug, host, since)
        VALUES (0, 'installation', 'โปร่งใส', 'Prongsai', '', '', '', NULL, 0);

        CREATE TABLE person (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT person_number CHECK (id > 0),
            name TEXT NOT NULL CONSTRAINT person_name CHECK (name <> ''),
            mail TEXT NOT NULL,
            mail_key TEXT NOT NULL CONSTRAINT person_mail_key CHECK (mail_key = lower(mail)),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, id),
            UNIQUE (authority, mail_key),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;

        CREATE TABLE authority_closure (
            authority INTEGER NOT NULL PRIMARY KEY REFERENCES authority (id),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;

        CREATE TABLE division (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT division_number CHECK (id > 0),
            name TEXT NOT NULL CONSTRAINT division_name CHECK (name <> ''),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            ended INTEGER,
            ended_by_authority INTEGER,
            ended_by_person INTEGER,
            PRIMARY KEY (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            FOREIGN KEY (ended_by_authority, ended_by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE UNIQUE INDEX division_name_once ON division (authority, name) WHERE ended IS NULL;

        CREATE TABLE membership (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL,
            person INTEGER NOT NULL,
            division INTEGER NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            ended INTEGER,
            ended_by_authority INTEGER,
            ended_by_person INTEGER,
            PRIMARY KEY (authority, id),
            FOREIGN KEY (authority, division) REFERENCES division (authority, id),
            FOREIGN KEY (authority, person) REFERENCES person (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            FOREIGN KEY (ended_by_authority, ended_by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE UNIQUE INDEX membership_once ON membership (authority, person) WHERE ended IS NULL;

        CREATE TABLE role_grant (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL,
            person INTEGER NOT NULL,
            role TEXT NOT NULL CONSTRAINT role_grant_role CHECK (role IN
                ('officer', 'staff', 'head', 'executive', 'investigator', 'administrator',
                'overseer', 'operator')),
            division INTEGER,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            ended INTEGER,
            ended_by_authority INTEGER,
            ended_by_person INTEGER,
            PRIMARY KEY (authority, id),
            CONSTRAINT role_grant_division CHECK ((role = 'head') = (division IS NOT NULL)),
            CONSTRAINT role_grant_place CHECK (
                (authority = 0) = (role IN ('overseer', 'operator'))),
            FOREIGN KEY (authority, division) REFERENCES division (authority, id),
            FOREIGN KEY (authority, person) REFERENCES person (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            FOREIGN KEY (ended_by_authority, ended_by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE UNIQUE INDEX role_grant_once
            ON role_grant (authority, person, role, coalesce(division, 0)) WHERE ended IS NULL;
        CREATE UNIQUE INDEX role_grant_head
            ON role_grant (authority, division) WHERE ended IS NULL AND role = 'head';

        CREATE TABLE disablement (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL,
            person INTEGER NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            ended INTEGER,
            ended_by_authority INTEGER,
            ended_by_person INTEGER,
            PRIMARY KEY (authority, id),
            FOREIGN KEY (authority, person) REFERENCES person (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            FOREIGN KEY (ended_by_authority, ended_by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE UNIQUE INDEX disablement_once ON disablement (authority, person) WHERE ended IS NULL;

        CREATE TABLE oversight (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL,
            overseer_authority INTEGER NOT NULL
                CONSTRAINT oversight_place CHECK (overseer_authority = 0),
            overseer INTEGER NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            ended INTEGER,
            ended_by_authority INTEGER,
            ended_by_person INTEGER,
            PRIMARY KEY (authority, id),
            FOREIGN KEY (overseer_authority, overseer) REFERENCES person (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            FOREIGN KEY (ended_by_authority, ended_by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE UNIQUE INDEX oversight_once ON oversight (authority, overseer) WHERE ended IS NULL;

        CREATE TABLE audit_entry (
            authority INTEGER NOT NULL REFERENCES authority (id),
            number INTEGER NOT NULL CONSTRAINT audit_entry_number CHECK (number > 0),
            time INTEGER NOT NULL,
            actor TEXT NOT NULL,
            act TEXT NOT NULL,
            facts TEXT NOT NULL,
            previous BLOB NOT NULL,
            hash BLOB NOT NULL,
            PRIMARY KEY (authority, number),
            UNIQUE (authority, previous),
            CONSTRAINT audit_entry_hashes CHECK (length(previous) = 32 AND length(hash) = 32)
        ) STRICT;
        CREATE VIEW own_person AS SELECT * FROM person WHERE authority = scope();
        CREATE VIEW own_division AS SELECT * FROM division WHERE authority = scope();
        CREATE VIEW own_membership AS SELECT * FROM membership WHERE authority = scope();
        CREATE VIEW own_role_grant AS SELECT * FROM role_grant WHERE authority = scope();
        CREATE VIEW own_disablement AS SELECT * FROM disablement WHERE authority = scope();
        CREATE VIEW own_oversight AS SELECT * FROM oversight WHERE authority = scope();
        CREATE VIEW overseen AS SELECT * FROM oversight WHERE scope() = 0;
        CREATE VIEW own_audit_entry AS SELECT * FROM audit_entry WHERE authority = scope();
        """)
}
