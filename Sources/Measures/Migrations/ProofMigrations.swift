import SQL

extension MeasureMigrations {
    /// What shows an entry of progress may come later than the entry, and may be removed with a reason.
    static let proofs = Migration(
        "0007-measure-proofs",
        """
        CREATE TABLE measure_proof_addition (
            authority INTEGER NOT NULL,
            progress INTEGER NOT NULL,
            place INTEGER NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, progress, place),
            FOREIGN KEY (authority, progress, place)
                REFERENCES measure_proof (authority, progress, place),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE measure_proof_removal (
            authority INTEGER NOT NULL,
            progress INTEGER NOT NULL,
            place INTEGER NOT NULL,
            reason TEXT NOT NULL CONSTRAINT measure_proof_removal_reason CHECK (reason <> ''),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, progress, place),
            FOREIGN KEY (authority, progress, place)
                REFERENCES measure_proof (authority, progress, place),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        DROP VIEW own_measure_proof;
        CREATE VIEW own_measure_proof AS
            SELECT q.*, CASE WHEN a.since IS NULL THEN 0 ELSE 1 END AS is_later,
                CASE WHEN a.since IS NULL THEN p.since ELSE a.since END AS since,
                CASE WHEN a.since IS NULL THEN p.by_person ELSE a.by_person END AS by_person,
                r.since AS removed, r.by_person AS removed_by, r.reason AS removed_reason
            FROM measure_proof q
            JOIN measure_progress p ON p.authority = q.authority AND p.id = q.progress
            LEFT JOIN measure_proof_addition a ON a.authority = q.authority
                AND a.progress = q.progress AND a.place = q.place
            LEFT JOIN measure_proof_removal r ON r.authority = q.authority
                AND r.progress = q.progress AND r.place = q.place
            WHERE q.authority = scope();
        """)

    static let proofsApart = Migration(
        "0008-measure-proofs-apart",
        sqlite: """
            CREATE TRIGGER measure_proof_addition_own BEFORE INSERT ON measure_proof_addition
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_proof_addition_kept_update
            BEFORE UPDATE ON measure_proof_addition
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_proof_addition_kept_delete
            BEFORE DELETE ON measure_proof_addition
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_proof_removal_own BEFORE INSERT ON measure_proof_removal
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_proof_removal_kept_update
            BEFORE UPDATE ON measure_proof_removal
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_proof_removal_kept_delete
            BEFORE DELETE ON measure_proof_removal
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            """,
        postgresql: """
            ALTER TABLE measure_proof_addition ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_proof_addition FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_proof_addition USING (authority = scope());
            CREATE TRIGGER measure_proof_addition_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_proof_addition
            FOR EACH STATEMENT EXECUTE FUNCTION measure_kept();
            ALTER TABLE measure_proof_removal ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_proof_removal FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_proof_removal USING (authority = scope());
            CREATE TRIGGER measure_proof_removal_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_proof_removal
            FOR EACH STATEMENT EXECUTE FUNCTION measure_kept();
            """)
}
