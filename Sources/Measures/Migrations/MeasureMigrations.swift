public import SQL

/// The area's schema.
public enum MeasureMigrations {
    /// All of it, after the platform's and that of files.
    public static let all = Migrations(
        "measures",
        [
            tables, MeasuresApart.rules, conclusions, conclusionsApart, readings, readingsApart,
            proofs, proofsApart, figures, figuresApart,
        ],
        kept: [
            "measure", "measure_version", "measure_point", "measure_division", "measure_progress",
            "measure_proof", "measure_withdrawal", "measure_conclusion", "measure_basis",
            "measure_reading_taking", "measure_proof_addition", "measure_proof_removal",
            "measure_figure",
        ])

    /// What was planned and what was done are rows that are only added; only an assignment has an end.
    private static let tables = Migration(
        "0001-measures",
        """
        CREATE TABLE measure (
            authority INTEGER NOT NULL REFERENCES authority (id),
            id INTEGER NOT NULL CONSTRAINT measure_number CHECK (id > 0),
            year INTEGER NOT NULL CONSTRAINT measure_year CHECK (year BETWEEN 2400 AND 2699),
            PRIMARY KEY (authority, id)
        ) STRICT;
        CREATE INDEX measure_of_year ON measure (authority, year, id);
        CREATE TABLE measure_version (
            authority INTEGER NOT NULL,
            measure INTEGER NOT NULL,
            version INTEGER NOT NULL CONSTRAINT measure_version_number CHECK (version > 0),
            topic INTEGER NOT NULL CONSTRAINT measure_topic CHECK (topic BETWEEN 1 AND 99),
            name TEXT NOT NULL CONSTRAINT measure_named CHECK (name <> ''),
            issue TEXT NOT NULL,
            period TEXT NOT NULL,
            first_day TEXT,
            last_day TEXT,
            is_dropped INTEGER NOT NULL CONSTRAINT measure_dropped CHECK (is_dropped IN (0, 1)),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, measure, version),
            FOREIGN KEY (authority, measure) REFERENCES measure (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            CONSTRAINT measure_days CHECK (
                first_day IS NULL OR last_day IS NULL OR first_day <= last_day)
        ) STRICT;
        CREATE TABLE measure_point (
            authority INTEGER NOT NULL,
            measure INTEGER NOT NULL,
            version INTEGER NOT NULL,
            kind TEXT NOT NULL CONSTRAINT measure_point_kind
                CHECK (kind IN ('target', 'step', 'output', 'outcome')),
            place INTEGER NOT NULL CONSTRAINT measure_point_place CHECK (place >= 0),
            text TEXT NOT NULL CONSTRAINT measure_point_filled CHECK (text <> ''),
            PRIMARY KEY (authority, measure, version, kind, place),
            FOREIGN KEY (authority, measure, version)
                REFERENCES measure_version (authority, measure, version)
        ) STRICT;
        CREATE TABLE measure_division (
            authority INTEGER NOT NULL,
            measure INTEGER NOT NULL,
            version INTEGER NOT NULL,
            place INTEGER NOT NULL CONSTRAINT measure_division_place CHECK (place >= 0),
            division INTEGER NOT NULL,
            PRIMARY KEY (authority, measure, version, division),
            FOREIGN KEY (authority, measure, version)
                REFERENCES measure_version (authority, measure, version),
            FOREIGN KEY (authority, division) REFERENCES division (authority, id)
        ) STRICT;
        CREATE TABLE measure_assignment (
            authority INTEGER NOT NULL,
            id INTEGER NOT NULL CONSTRAINT measure_assignment_number CHECK (id > 0),
            measure INTEGER NOT NULL,
            person INTEGER NOT NULL,
            due TEXT NOT NULL CONSTRAINT measure_assignment_due CHECK (length(due) = 10),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            ended INTEGER,
            ended_by_authority INTEGER,
            ended_by_person INTEGER,
            PRIMARY KEY (authority, id),
            FOREIGN KEY (authority, measure) REFERENCES measure (authority, id),
            FOREIGN KEY (authority, person) REFERENCES person (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id),
            FOREIGN KEY (ended_by_authority, ended_by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE UNIQUE INDEX measure_assignment_once
            ON measure_assignment (authority, measure, person) WHERE ended IS NULL;
        CREATE INDEX measure_assignment_of ON measure_assignment (authority, person, ended);
        CREATE TABLE measure_progress (
            authority INTEGER NOT NULL,
            id INTEGER NOT NULL CONSTRAINT measure_progress_number CHECK (id > 0),
            measure INTEGER NOT NULL,
            share INTEGER NOT NULL CONSTRAINT measure_progress_share CHECK (share BETWEEN 0 AND 100),
            words TEXT NOT NULL CONSTRAINT measure_progress_told CHECK (words <> ''),
            day TEXT NOT NULL CONSTRAINT measure_progress_day CHECK (length(day) = 10),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, id),
            FOREIGN KEY (authority, measure) REFERENCES measure (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE INDEX measure_progress_of ON measure_progress (authority, measure, id);
        CREATE TABLE measure_proof (
            authority INTEGER NOT NULL,
            progress INTEGER NOT NULL,
            place INTEGER NOT NULL CONSTRAINT measure_proof_place CHECK (place >= 0),
            label TEXT NOT NULL,
            file INTEGER,
            link TEXT,
            figure TEXT,
            PRIMARY KEY (authority, progress, place),
            FOREIGN KEY (authority, progress) REFERENCES measure_progress (authority, id),
            FOREIGN KEY (authority, file) REFERENCES file (authority, id),
            CONSTRAINT measure_proof_one CHECK (
                CASE WHEN file IS NULL THEN 0 ELSE 1 END
                + CASE WHEN link IS NULL THEN 0 ELSE 1 END
                + CASE WHEN figure IS NULL THEN 0 ELSE 1 END = 1)
        ) STRICT;
        CREATE TABLE measure_withdrawal (
            authority INTEGER NOT NULL,
            progress INTEGER NOT NULL,
            reason TEXT NOT NULL CONSTRAINT measure_withdrawal_reason CHECK (reason <> ''),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, progress),
            FOREIGN KEY (authority, progress) REFERENCES measure_progress (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE VIEW own_measure_number AS
            SELECT id, year FROM measure WHERE authority = scope();
        CREATE VIEW own_measure_version AS
            SELECT v.*, m.year FROM measure_version v
            JOIN measure m ON m.authority = v.authority AND m.id = v.measure
            WHERE v.authority = scope();
        CREATE VIEW own_measure AS
            SELECT v.*, m.year FROM measure m
            JOIN measure_version v ON v.authority = m.authority AND v.measure = m.id
            WHERE m.authority = scope() AND v.version = (
                SELECT max(l.version) FROM measure_version l
                WHERE l.authority = m.authority AND l.measure = m.id);
        CREATE VIEW own_measure_point AS SELECT * FROM measure_point WHERE authority = scope();
        CREATE VIEW own_measure_division AS
            SELECT * FROM measure_division WHERE authority = scope();
        CREATE VIEW own_measure_assignment AS
            SELECT * FROM measure_assignment WHERE authority = scope();
        CREATE VIEW own_measure_progress AS
            SELECT p.*, w.since AS withdrawn, w.reason AS withdrawn_reason
            FROM measure_progress p LEFT JOIN measure_withdrawal w
                ON w.authority = p.authority AND w.progress = p.id
            WHERE p.authority = scope();
        CREATE VIEW own_measure_proof AS SELECT * FROM measure_proof WHERE authority = scope();
        """)
}
