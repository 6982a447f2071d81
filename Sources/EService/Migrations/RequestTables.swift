import SQL

/// The tables of requests: what was asked, what happened since, how each stands now, and forms that are being filled in.
enum RequestTables {
    static let tables = Migration(
        "0003-requests",
        """
        CREATE TABLE service_request (
            authority INTEGER NOT NULL,
            id INTEGER NOT NULL CONSTRAINT service_request_number CHECK (id > 0),
            code TEXT NOT NULL CONSTRAINT service_request_coded CHECK (length(code) = 12),
            draft TEXT NOT NULL CONSTRAINT service_request_drafted CHECK (draft <> ''),
            service INTEGER NOT NULL,
            version INTEGER NOT NULL,
            answers TEXT NOT NULL,
            name TEXT NOT NULL CONSTRAINT service_request_named CHECK (name <> ''),
            phone TEXT NOT NULL CONSTRAINT service_request_phone CHECK (length(phone) BETWEEN 9 AND 10),
            mail TEXT,
            language TEXT NOT NULL
                CONSTRAINT service_request_language CHECK (language IN ('th', 'en')),
            channel TEXT NOT NULL
                CONSTRAINT service_request_channel CHECK (channel IN ('web', 'counter', 'phone')),
            received INTEGER NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, id),
            CONSTRAINT service_request_code_once UNIQUE (authority, code),
            CONSTRAINT service_request_sent_once UNIQUE (authority, draft),
            FOREIGN KEY (authority, service, version)
                REFERENCES service_version (authority, service, version),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE service_request_event (
            authority INTEGER NOT NULL,
            request INTEGER NOT NULL,
            number INTEGER NOT NULL
                CONSTRAINT service_request_event_number CHECK (number > 0),
            kind TEXT NOT NULL CONSTRAINT service_request_event_kind CHECK (kind <> ''),
            text TEXT NOT NULL,
            division INTEGER,
            person INTEGER,
            figure INTEGER,
            file INTEGER,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, request, number),
            FOREIGN KEY (authority, request) REFERENCES service_request (authority, id),
            FOREIGN KEY (authority, division) REFERENCES division (authority, id),
            FOREIGN KEY (authority, person) REFERENCES person (authority, id),
            FOREIGN KEY (authority, file) REFERENCES file (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE service_request_standing (
            authority INTEGER NOT NULL,
            request INTEGER NOT NULL,
            service INTEGER NOT NULL,
            state TEXT NOT NULL CONSTRAINT service_request_standing_state CHECK (state <> ''),
            is_open INTEGER NOT NULL
                CONSTRAINT service_request_standing_open CHECK (is_open IN (0, 1)),
            division INTEGER,
            person INTEGER,
            due INTEGER,
            closed INTEGER,
            rating INTEGER
                CONSTRAINT service_request_standing_rating CHECK (rating BETWEEN 1 AND 5),
            last INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            PRIMARY KEY (authority, request),
            FOREIGN KEY (authority, request) REFERENCES service_request (authority, id)
        ) STRICT;
        CREATE INDEX service_request_standing_open_by_due
            ON service_request_standing (authority, is_open, due, request);
        CREATE INDEX service_request_standing_by_division
            ON service_request_standing (authority, is_open, division, due, request);
        CREATE INDEX service_request_by_day ON service_request (authority, received);
        CREATE TABLE service_draft (
            authority INTEGER NOT NULL,
            mark TEXT NOT NULL CONSTRAINT service_draft_mark CHECK (length(mark) = 64),
            service INTEGER NOT NULL,
            version INTEGER NOT NULL,
            answers TEXT NOT NULL,
            contact TEXT NOT NULL,
            request INTEGER,
            since INTEGER NOT NULL,
            expires INTEGER NOT NULL,
            PRIMARY KEY (authority, mark),
            FOREIGN KEY (authority, service, version)
                REFERENCES service_version (authority, service, version)
        ) STRICT;
        CREATE INDEX service_draft_expiry ON service_draft (expires);
        CREATE VIEW own_service_request AS
            SELECT r.*, s.state, s.is_open, s.division, s.person, s.due, s.last, s.changed,
                v.content
            FROM service_request r
            JOIN service_request_standing s ON s.authority = r.authority AND s.request = r.id
            JOIN service_version v ON v.authority = r.authority AND v.service = r.service
                AND v.version = r.version
            WHERE r.authority = scope();
        CREATE VIEW own_service_request_standing AS
            SELECT * FROM service_request_standing WHERE authority = scope();
        CREATE VIEW own_service_request_event AS
            SELECT * FROM service_request_event WHERE authority = scope();
        CREATE VIEW own_service_draft AS
            SELECT * FROM service_draft WHERE authority = scope();
        """)
}
