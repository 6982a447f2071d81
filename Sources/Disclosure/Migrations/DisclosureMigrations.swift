public import SQL

/// The area's schema.
public enum DisclosureMigrations {
    /// All of it, after the platform's and that of files.
    public static let all = Migrations(
        "disclosure", [tables, DisclosureApart.rules],
        kept: [
            "disclosure_evidence", "disclosure_withdrawal", "disclosure_confirmation",
            "disclosure_mark", "disclosure_particulars",
        ])

    /// Evidence, what was taken back of it, when it was looked at, which elements were found, who answers: rows that are
    /// only added. How opening it went and how far a check has come are the program's own notes, written over.
    private static let tables = Migration(
        "0001-disclosure",
        """
        CREATE TABLE disclosure_evidence (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT disclosure_evidence_number CHECK (id > 0),
            year INTEGER NOT NULL
                CONSTRAINT disclosure_evidence_year CHECK (year BETWEEN 2400 AND 2699),
            item TEXT NOT NULL CONSTRAINT disclosure_evidence_item CHECK (item <> ''),
            title TEXT NOT NULL CONSTRAINT disclosure_evidence_titled CHECK (title <> ''),
            file INTEGER,
            link TEXT,
            page TEXT,
            made INTEGER NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, id),
            FOREIGN KEY (authority, file) REFERENCES file (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            CONSTRAINT disclosure_evidence_one CHECK (
                CASE WHEN file IS NULL THEN 0 ELSE 1 END
                + CASE WHEN link IS NULL THEN 0 ELSE 1 END
                + CASE WHEN page IS NULL THEN 0 ELSE 1 END = 1)
        ) STRICT;
        CREATE INDEX disclosure_evidence_of ON disclosure_evidence (authority, year, item, id);
        CREATE INDEX disclosure_evidence_file ON disclosure_evidence (authority, file);
        CREATE TABLE disclosure_withdrawal (
            authority INTEGER NOT NULL,
            evidence INTEGER NOT NULL,
            reason TEXT NOT NULL CONSTRAINT disclosure_withdrawal_reason CHECK (reason <> ''),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, evidence),
            FOREIGN KEY (authority, evidence) REFERENCES disclosure_evidence (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE disclosure_confirmation (
            authority INTEGER NOT NULL,
            evidence INTEGER NOT NULL,
            number INTEGER NOT NULL
                CONSTRAINT disclosure_confirmation_number CHECK (number > 0),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, evidence, number),
            FOREIGN KEY (authority, evidence) REFERENCES disclosure_evidence (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE disclosure_mark (
            authority INTEGER NOT NULL REFERENCES authority (id),
            year INTEGER NOT NULL
                CONSTRAINT disclosure_mark_year CHECK (year BETWEEN 2400 AND 2699),
            item TEXT NOT NULL CONSTRAINT disclosure_mark_item CHECK (item <> ''),
            element TEXT NOT NULL CONSTRAINT disclosure_mark_element CHECK (element <> ''),
            number INTEGER NOT NULL CONSTRAINT disclosure_mark_number CHECK (number > 0),
            is_shown INTEGER NOT NULL
                CONSTRAINT disclosure_mark_shown CHECK (is_shown IN (0, 1)),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, year, item, element, number),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE disclosure_particulars (
            authority INTEGER NOT NULL REFERENCES authority (id),
            year INTEGER NOT NULL
                CONSTRAINT disclosure_particulars_year CHECK (year BETWEEN 2400 AND 2699),
            item TEXT NOT NULL CONSTRAINT disclosure_particulars_item CHECK (item <> ''),
            version INTEGER NOT NULL
                CONSTRAINT disclosure_particulars_version CHECK (version > 0),
            division INTEGER,
            note TEXT NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, year, item, version),
            FOREIGN KEY (authority, division) REFERENCES division (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE disclosure_opening (
            authority INTEGER NOT NULL,
            evidence INTEGER NOT NULL,
            outcome TEXT NOT NULL CONSTRAINT disclosure_opening_outcome CHECK (outcome <> ''),
            checked INTEGER NOT NULL,
            PRIMARY KEY (authority, evidence),
            FOREIGN KEY (authority, evidence) REFERENCES disclosure_evidence (authority, id)
        ) STRICT;
        CREATE TABLE disclosure_check (
            authority INTEGER NOT NULL REFERENCES authority (id),
            year INTEGER NOT NULL
                CONSTRAINT disclosure_check_year CHECK (year BETWEEN 2400 AND 2699),
            number INTEGER NOT NULL CONSTRAINT disclosure_check_number CHECK (number > 0),
            asked INTEGER NOT NULL,
            whole INTEGER NOT NULL CONSTRAINT disclosure_check_whole CHECK (whole >= 0),
            done INTEGER NOT NULL CONSTRAINT disclosure_check_done CHECK (done >= 0),
            ended INTEGER,
            PRIMARY KEY (authority, year, number)
        ) STRICT;
        CREATE INDEX disclosure_check_ended ON disclosure_check (authority, ended);
        CREATE INDEX authority_by_place ON authority (province, name_thai, id);
        CREATE VIEW own_disclosure_evidence AS
            SELECT e.*, w.since AS withdrawn, w.reason AS withdrawn_reason,
                w.by_person AS withdrawn_by, f.name AS file_name, f.kind AS file_kind,
                f.size AS file_size, o.outcome, o.checked,
                (SELECT max(c.since) FROM disclosure_confirmation c
                    WHERE c.authority = e.authority AND c.evidence = e.id) AS confirmed
            FROM disclosure_evidence e
            LEFT JOIN disclosure_withdrawal w
                ON w.authority = e.authority AND w.evidence = e.id
            LEFT JOIN disclosure_opening o ON o.authority = e.authority AND o.evidence = e.id
            LEFT JOIN file f ON f.authority = e.authority AND f.id = e.file
            WHERE e.authority = scope();
        CREATE VIEW own_disclosure_confirmation AS
            SELECT * FROM disclosure_confirmation WHERE authority = scope();
        CREATE VIEW own_disclosure_mark AS
            SELECT m.* FROM disclosure_mark m WHERE m.authority = scope() AND m.number = (
                SELECT max(l.number) FROM disclosure_mark l
                WHERE l.authority = m.authority AND l.year = m.year AND l.item = m.item
                    AND l.element = m.element);
        CREATE VIEW own_disclosure_particulars AS
            SELECT p.* FROM disclosure_particulars p
            WHERE p.authority = scope() AND p.version = (
                SELECT max(l.version) FROM disclosure_particulars l
                WHERE l.authority = p.authority AND l.year = p.year AND l.item = p.item);
        CREATE VIEW own_disclosure_check AS
            SELECT * FROM disclosure_check WHERE authority = scope();
        """)
}
