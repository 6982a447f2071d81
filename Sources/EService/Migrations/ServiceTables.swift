import SQL

/// The tables of services: what they are in dated versions, whether they are in use, and what the office itself is.
enum ServiceTables {
    static let tables = Migration(
        "0001-services",
        """
        CREATE TABLE service (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT service_number CHECK (id > 0),
            code TEXT NOT NULL CONSTRAINT service_coded CHECK (code <> ''),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, id),
            CONSTRAINT service_code_once UNIQUE (authority, code),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE service_version (
            authority INTEGER NOT NULL,
            service INTEGER NOT NULL,
            version INTEGER NOT NULL CONSTRAINT service_version_number CHECK (version > 0),
            content TEXT NOT NULL CONSTRAINT service_version_filled CHECK (content <> ''),
            division INTEGER,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, service, version),
            FOREIGN KEY (authority, service) REFERENCES service (authority, id),
            FOREIGN KEY (authority, division) REFERENCES division (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE service_opening (
            authority INTEGER NOT NULL,
            service INTEGER NOT NULL,
            number INTEGER NOT NULL CONSTRAINT service_opening_number CHECK (number > 0),
            is_open INTEGER NOT NULL CONSTRAINT service_opening_open CHECK (is_open IN (0, 1)),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, service, number),
            FOREIGN KEY (authority, service) REFERENCES service (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE service_office (
            authority INTEGER NOT NULL REFERENCES authority (id),
            version INTEGER NOT NULL CONSTRAINT service_office_version CHECK (version > 0),
            villages TEXT NOT NULL,
            contact TEXT NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, version),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE holiday (
            authority INTEGER NOT NULL REFERENCES authority (id),
            day INTEGER NOT NULL CONSTRAINT holiday_day CHECK (day BETWEEN 0 AND 100000),
            number INTEGER NOT NULL CONSTRAINT holiday_number CHECK (number > 0),
            name TEXT NOT NULL,
            is_kept INTEGER NOT NULL CONSTRAINT holiday_kept_known CHECK (is_kept IN (0, 1)),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, day, number),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE VIEW own_service AS
            SELECT s.authority, s.id, s.code, v.version, v.content, v.division,
                v.since AS changed, coalesce(o.is_open, 0) AS is_open
            FROM service s
            JOIN service_version v ON v.authority = s.authority AND v.service = s.id
                AND v.version = (SELECT max(l.version) FROM service_version l
                    WHERE l.authority = s.authority AND l.service = s.id)
            LEFT JOIN service_opening o ON o.authority = s.authority AND o.service = s.id
                AND o.number = (SELECT max(l.number) FROM service_opening l
                    WHERE l.authority = s.authority AND l.service = s.id)
            WHERE s.authority = scope();
        CREATE VIEW own_service_version AS
            SELECT * FROM service_version WHERE authority = scope();
        CREATE VIEW own_service_opening AS
            SELECT * FROM service_opening WHERE authority = scope();
        CREATE VIEW own_service_office AS
            SELECT * FROM service_office WHERE authority = scope();
        CREATE VIEW own_holiday AS
            SELECT h.* FROM holiday h WHERE h.authority = scope() AND h.number = (
                SELECT max(l.number) FROM holiday l
                WHERE l.authority = h.authority AND l.day = h.day);
        """)

    /// The tables whose rows stay as they were written.
    static let kept = [
        "service", "service_version", "service_opening", "service_office", "holiday",
    ]
}
