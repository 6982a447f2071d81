import SQL

/// What keeps authorities apart in the tables of signing in.
enum SignInApart {
    static let rules = Migration(
        "0004-sign-in-apart",
        sqlite: """
            CREATE TRIGGER audit_head_kept_update BEFORE UPDATE ON audit_head
            BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;
            CREATE TRIGGER audit_head_kept_delete BEFORE DELETE ON audit_head
            BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;
            CREATE TRIGGER password_own_insert BEFORE INSERT ON password
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER password_own_update BEFORE UPDATE ON password
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER password_own_delete BEFORE DELETE ON password
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER second_factor_own_insert BEFORE INSERT ON second_factor
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER second_factor_own_update BEFORE UPDATE ON second_factor
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER second_factor_own_delete BEFORE DELETE ON second_factor
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER recovery_code_own_insert BEFORE INSERT ON recovery_code
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER recovery_code_own_update BEFORE UPDATE ON recovery_code
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER recovery_code_own_delete BEFORE DELETE ON recovery_code
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER half_sign_in_own_insert BEFORE INSERT ON half_sign_in
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER half_sign_in_own_update BEFORE UPDATE ON half_sign_in
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER half_sign_in_own_delete BEFORE DELETE ON half_sign_in
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER session_own_insert BEFORE INSERT ON session
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER session_own_update BEFORE UPDATE ON session
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER session_own_delete BEFORE DELETE ON session
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER password_reset_own_insert BEFORE INSERT ON password_reset
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER password_reset_own_update BEFORE UPDATE ON password_reset
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER password_reset_own_delete BEFORE DELETE ON password_reset
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER invitation_own_insert BEFORE INSERT ON invitation
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER invitation_own_update BEFORE UPDATE ON invitation
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER invitation_own_delete BEFORE DELETE ON invitation
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER invitation_role_own_insert BEFORE INSERT ON invitation_role
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER invitation_role_own_update BEFORE UPDATE ON invitation_role
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER invitation_role_own_delete BEFORE DELETE ON invitation_role
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER audit_head_own_insert BEFORE INSERT ON audit_head
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER audit_head_own_update BEFORE UPDATE ON audit_head
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER audit_head_own_delete BEFORE DELETE ON audit_head
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            CREATE TRIGGER audit_head_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_head
            FOR EACH STATEMENT EXECUTE FUNCTION audit_kept();
            ALTER TABLE password ENABLE ROW LEVEL SECURITY;
            ALTER TABLE password FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON password USING (authority = scope());
            ALTER TABLE second_factor ENABLE ROW LEVEL SECURITY;
            ALTER TABLE second_factor FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON second_factor USING (authority = scope());
            ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
            ALTER TABLE recovery_code FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON recovery_code USING (authority = scope());
            ALTER TABLE half_sign_in ENABLE ROW LEVEL SECURITY;
            ALTER TABLE half_sign_in FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON half_sign_in USING (authority = scope());
            ALTER TABLE session ENABLE ROW LEVEL SECURITY;
            ALTER TABLE session FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON session USING (authority = scope());
            ALTER TABLE password_reset ENABLE ROW LEVEL SECURITY;
            ALTER TABLE password_reset FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON password_reset USING (authority = scope());
            ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
            ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON invitation USING (authority = scope());
            ALTER TABLE invitation_role ENABLE ROW LEVEL SECURITY;
            ALTER TABLE invitation_role FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON invitation_role USING (authority = scope());
            ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
            ALTER TABLE audit_head FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON audit_head USING (authority = scope());
            """)
}
