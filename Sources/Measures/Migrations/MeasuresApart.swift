import SQL

/// What keeps authorities apart in the tables of measures, and what was planned and done as it was written.
enum MeasuresApart {
    static let rules = Migration(
        "0002-measures-apart",
        sqlite: """
            CREATE TRIGGER measure_own BEFORE INSERT ON measure
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_kept_update BEFORE UPDATE ON measure
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_kept_delete BEFORE DELETE ON measure
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_version_own BEFORE INSERT ON measure_version
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_version_kept_update BEFORE UPDATE ON measure_version
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_version_kept_delete BEFORE DELETE ON measure_version
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_point_own BEFORE INSERT ON measure_point
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_point_kept_update BEFORE UPDATE ON measure_point
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_point_kept_delete BEFORE DELETE ON measure_point
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_division_own BEFORE INSERT ON measure_division
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_division_kept_update BEFORE UPDATE ON measure_division
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_division_kept_delete BEFORE DELETE ON measure_division
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_progress_own BEFORE INSERT ON measure_progress
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_progress_kept_update BEFORE UPDATE ON measure_progress
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_progress_kept_delete BEFORE DELETE ON measure_progress
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_proof_own BEFORE INSERT ON measure_proof
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_proof_kept_update BEFORE UPDATE ON measure_proof
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_proof_kept_delete BEFORE DELETE ON measure_proof
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_withdrawal_own BEFORE INSERT ON measure_withdrawal
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_withdrawal_kept_update BEFORE UPDATE ON measure_withdrawal
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_withdrawal_kept_delete BEFORE DELETE ON measure_withdrawal
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_assignment_own_insert BEFORE INSERT ON measure_assignment
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_assignment_own_update BEFORE UPDATE ON measure_assignment
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_assignment_own_delete BEFORE DELETE ON measure_assignment
            BEGIN SELECT RAISE(ABORT, 'an assignment is ended, never deleted'); END;
            """,
        postgresql: """
            CREATE FUNCTION measure_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE 'what was written of a measure stays'; END $$;
            ALTER TABLE measure ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure USING (authority = scope());
            CREATE TRIGGER measure_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON measure
            FOR EACH STATEMENT EXECUTE FUNCTION measure_kept();
            ALTER TABLE measure_version ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_version FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_version USING (authority = scope());
            CREATE TRIGGER measure_version_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_version
            FOR EACH STATEMENT EXECUTE FUNCTION measure_kept();
            ALTER TABLE measure_point ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_point FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_point USING (authority = scope());
            CREATE TRIGGER measure_point_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_point
            FOR EACH STATEMENT EXECUTE FUNCTION measure_kept();
            ALTER TABLE measure_division ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_division FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_division USING (authority = scope());
            CREATE TRIGGER measure_division_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_division
            FOR EACH STATEMENT EXECUTE FUNCTION measure_kept();
            ALTER TABLE measure_progress ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_progress FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_progress USING (authority = scope());
            CREATE TRIGGER measure_progress_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_progress
            FOR EACH STATEMENT EXECUTE FUNCTION measure_kept();
            ALTER TABLE measure_proof ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_proof FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_proof USING (authority = scope());
            CREATE TRIGGER measure_proof_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_proof
            FOR EACH STATEMENT EXECUTE FUNCTION measure_kept();
            ALTER TABLE measure_withdrawal ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_withdrawal FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_withdrawal USING (authority = scope());
            CREATE TRIGGER measure_withdrawal_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_withdrawal
            FOR EACH STATEMENT EXECUTE FUNCTION measure_kept();
            ALTER TABLE measure_assignment ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_assignment FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_assignment USING (authority = scope());
            CREATE FUNCTION measure_assignment_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE 'an assignment is ended, never deleted'; END $$;
            CREATE TRIGGER measure_assignment_kept BEFORE DELETE OR TRUNCATE ON measure_assignment
            FOR EACH STATEMENT EXECUTE FUNCTION measure_assignment_kept();
            """)
}
