public import SQL

/// The area's schema.
public enum PublicationMigrations {
    /// All of it, after the platform's and that of files.
    public static let all = Migrations(
        "publications", [tables, PublicationsApart.rules],
        kept: [
            "approval_request", "approval_part", "approval_answer", "publication",
            "publication_file",
        ])

    /// A request, its answer and what was published are rows that are only added.
    private static let tables = Migration(
        "0001-publications",
        """
        CREATE TABLE approval_request (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT approval_request_number CHECK (id > 0),
            document TEXT NOT NULL
                CONSTRAINT approval_request_document CHECK (document IN ('plan', 'results')),
            year INTEGER NOT NULL
                CONSTRAINT approval_request_year CHECK (year BETWEEN 2400 AND 2699),
            content TEXT NOT NULL CONSTRAINT approval_request_filled CHECK (content <> ''),
            content_hash TEXT NOT NULL
                CONSTRAINT approval_request_hash CHECK (length(content_hash) = 64),
            reason TEXT NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE INDEX approval_request_of ON approval_request (authority, document, year, id);
        CREATE TABLE approval_part (
            authority INTEGER NOT NULL,
            request INTEGER NOT NULL,
            place INTEGER NOT NULL CONSTRAINT approval_part_place CHECK (place >= 0),
            part TEXT NOT NULL CONSTRAINT approval_part_named CHECK (part <> ''),
            state TEXT NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (authority, request, place),
            FOREIGN KEY (authority, request) REFERENCES approval_request (authority, id)
        ) STRICT;
        CREATE TABLE approval_answer (
            authority INTEGER NOT NULL,
            request INTEGER NOT NULL,
            verdict TEXT NOT NULL CONSTRAINT approval_answer_verdict
                CHECK (verdict IN ('approved', 'returned', 'withdrawn')),
            reason TEXT NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, request),
            FOREIGN KEY (authority, request) REFERENCES approval_request (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            CONSTRAINT approval_answer_told CHECK (verdict <> 'returned' OR reason <> '')
        ) STRICT;
        CREATE TABLE publication (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT publication_number CHECK (id > 0),
            code TEXT NOT NULL CONSTRAINT publication_code CHECK (length(code) = 9),
            document TEXT NOT NULL
                CONSTRAINT publication_document CHECK (document IN ('plan', 'results')),
            year INTEGER NOT NULL CONSTRAINT publication_year CHECK (year BETWEEN 2400 AND 2699),
            version INTEGER NOT NULL CONSTRAINT publication_version CHECK (version > 0),
            request INTEGER NOT NULL,
            content_hash TEXT NOT NULL
                CONSTRAINT publication_hash CHECK (length(content_hash) = 64),
            reason TEXT NOT NULL,
            approver TEXT NOT NULL CONSTRAINT publication_approver CHECK (approver <> ''),
            post TEXT NOT NULL,
            entry INTEGER NOT NULL CONSTRAINT publication_entry CHECK (entry > 0),
            seal TEXT NOT NULL CONSTRAINT publication_seal CHECK (length(seal) = 64),
            since INTEGER NOT NULL,
            by_authority INTEGER NOT NULL,
            by_person INTEGER NOT NULL,
            PRIMARY KEY (authority, id),
            CONSTRAINT publication_code_once UNIQUE (code),
            CONSTRAINT publication_version_once UNIQUE (authority, document, year, version),
            CONSTRAINT publication_request_once UNIQUE (authority, request),
            FOREIGN KEY (authority, request) REFERENCES approval_request (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            CONSTRAINT publication_correction CHECK (version = 1 OR reason <> '')
        ) STRICT;
        CREATE TABLE publication_file (
            authority INTEGER NOT NULL,
            publication INTEGER NOT NULL,
            format TEXT NOT NULL CONSTRAINT publication_file_format
                CHECK (format IN ('pdf', 'docx', 'xlsx', 'csv', 'json', 'html')),
            hash TEXT NOT NULL CONSTRAINT publication_file_hash CHECK (length(hash) = 64),
            size INTEGER NOT NULL CONSTRAINT publication_file_size CHECK (size > 0),
            PRIMARY KEY (authority, publication, format),
            FOREIGN KEY (authority, publication) REFERENCES publication (authority, id)
        ) STRICT;
        CREATE INDEX publication_file_of_hash ON publication_file (hash);
        CREATE VIEW own_approval_request AS
            SELECT r.*, a.verdict, a.reason AS answer_reason, a.since AS answered,
                a.by_person AS answered_by, p.code AS publication
            FROM approval_request r
            LEFT JOIN approval_answer a ON a.authority = r.authority AND a.request = r.id
            LEFT JOIN publication p ON p.authority = r.authority AND p.request = r.id
            WHERE r.authority = scope();
        CREATE VIEW own_approval_part AS SELECT * FROM approval_part WHERE authority = scope();
        CREATE VIEW own_publication AS SELECT * FROM publication WHERE authority = scope();
        """)
}
