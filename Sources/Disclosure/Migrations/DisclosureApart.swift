import SQL

/// What keeps authorities apart in the tables of the disclosure; what was given, taken back, looked at and marked stays.
enum DisclosureApart {
    static let rules = Migration(
        "0002-disclosure-apart",
        sqlite: """
            CREATE TRIGGER disclosure_evidence_own BEFORE INSERT ON disclosure_evidence
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER disclosure_evidence_kept_update BEFORE UPDATE ON disclosure_evidence
            BEGIN SELECT RAISE(ABORT, 'what was disclosed stays'); END;
            CREATE TRIGGER disclosure_evidence_kept_delete BEFORE DELETE ON disclosure_evidence
            BEGIN SELECT RAISE(ABORT, 'what was disclosed stays'); END;
            CREATE TRIGGER disclosure_withdrawal_own BEFORE INSERT ON disclosure_withdrawal
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER disclosure_withdrawal_kept_update BEFORE UPDATE ON disclosure_withdrawal
            BEGIN SELECT RAISE(ABORT, 'what was disclosed stays'); END;
            CREATE TRIGGER disclosure_withdrawal_kept_delete BEFORE DELETE ON disclosure_withdrawal
            BEGIN SELECT RAISE(ABORT, 'what was disclosed stays'); END;
            CREATE TRIGGER disclosure_confirmation_own BEFORE INSERT ON disclosure_confirmation
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER disclosure_confirmation_kept_update BEFORE UPDATE ON disclosure_confirmation
            BEGIN SELECT RAISE(ABORT, 'what was disclosed stays'); END;
            CREATE TRIGGER disclosure_confirmation_kept_delete BEFORE DELETE ON disclosure_confirmation
            BEGIN SELECT RAISE(ABORT, 'what was disclosed stays'); END;
            CREATE TRIGGER disclosure_mark_own BEFORE INSERT ON disclosure_mark
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER disclosure_mark_kept_update BEFORE UPDATE ON disclosure_mark
            BEGIN SELECT RAISE(ABORT, 'what was disclosed stays'); END;
            CREATE TRIGGER disclosure_mark_kept_delete BEFORE DELETE ON disclosure_mark
            BEGIN SELECT RAISE(ABORT, 'what was disclosed stays'); END;
            CREATE TRIGGER disclosure_particulars_own BEFORE INSERT ON disclosure_particulars
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER disclosure_particulars_kept_update BEFORE UPDATE ON disclosure_particulars
            BEGIN SELECT RAISE(ABORT, 'what was disclosed stays'); END;
            CREATE TRIGGER disclosure_particulars_kept_delete BEFORE DELETE ON disclosure_particulars
            BEGIN SELECT RAISE(ABORT, 'what was disclosed stays'); END;
            CREATE TRIGGER disclosure_check_own_insert BEFORE INSERT ON disclosure_check
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER disclosure_check_own_update BEFORE UPDATE ON disclosure_check
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER disclosure_check_own_delete BEFORE DELETE ON disclosure_check
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER disclosure_opening_own_insert BEFORE INSERT ON disclosure_opening
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER disclosure_opening_own_update BEFORE UPDATE ON disclosure_opening
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER disclosure_opening_own_delete BEFORE DELETE ON disclosure_opening
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            CREATE FUNCTION disclosure_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE 'what was disclosed stays'; END $$;
            ALTER TABLE disclosure_evidence ENABLE ROW LEVEL SECURITY;
            ALTER TABLE disclosure_evidence FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON disclosure_evidence USING (authority = scope());
            CREATE TRIGGER disclosure_evidence_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON disclosure_evidence
            FOR EACH STATEMENT EXECUTE FUNCTION disclosure_kept();
            ALTER TABLE disclosure_withdrawal ENABLE ROW LEVEL SECURITY;
            ALTER TABLE disclosure_withdrawal FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON disclosure_withdrawal USING (authority = scope());
            CREATE TRIGGER disclosure_withdrawal_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON disclosure_withdrawal
            FOR EACH STATEMENT EXECUTE FUNCTION disclosure_kept();
            ALTER TABLE disclosure_confirmation ENABLE ROW LEVEL SECURITY;
            ALTER TABLE disclosure_confirmation FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON disclosure_confirmation USING (authority = scope());
            CREATE TRIGGER disclosure_confirmation_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON disclosure_confirmation
            FOR EACH STATEMENT EXECUTE FUNCTION disclosure_kept();
            ALTER TABLE disclosure_mark ENABLE ROW LEVEL SECURITY;
            ALTER TABLE disclosure_mark FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON disclosure_mark USING (authority = scope());
            CREATE TRIGGER disclosure_mark_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON disclosure_mark
            FOR EACH STATEMENT EXECUTE FUNCTION disclosure_kept();
            ALTER TABLE disclosure_particulars ENABLE ROW LEVEL SECURITY;
            ALTER TABLE disclosure_particulars FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON disclosure_particulars USING (authority = scope());
            CREATE TRIGGER disclosure_particulars_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON disclosure_particulars
            FOR EACH STATEMENT EXECUTE FUNCTION disclosure_kept();
            ALTER TABLE disclosure_check ENABLE ROW LEVEL SECURITY;
            ALTER TABLE disclosure_check FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON disclosure_check USING (authority = scope());
            ALTER TABLE disclosure_opening ENABLE ROW LEVEL SECURITY;
            ALTER TABLE disclosure_opening FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON disclosure_opening USING (authority = scope());
            """)
}
