import SQL

/// What keeps authorities apart in the tables of people, and the audit chain as it was written.
///
/// A closure is public knowledge like the authority itself, and an overseer finds what he oversees; all else is seen by its
/// own authority only.
enum PeopleApart {
    static let rules = Migration(
        "0002-people-apart",
        sqlite: """
            CREATE TRIGGER authority_own_insert BEFORE INSERT ON authority
            WHEN NEW.id IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER authority_own_update BEFORE UPDATE ON authority
            WHEN OLD.id IS NOT scope() OR NEW.id IS NOT OLD.id
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER authority_own_delete BEFORE DELETE ON authority
            BEGIN SELECT RAISE(ABORT, 'an authority is closed, never deleted'); END;
            CREATE TRIGGER audit_entry_kept_update BEFORE UPDATE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;
            CREATE TRIGGER audit_entry_kept_delete BEFORE DELETE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'the audit chain only grows'); END;
            CREATE TRIGGER person_own_insert BEFORE INSERT ON person
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER person_own_update BEFORE UPDATE ON person
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER person_own_delete BEFORE DELETE ON person
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER authority_closure_own_insert BEFORE INSERT ON authority_closure
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER authority_closure_own_update BEFORE UPDATE ON authority_closure
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER authority_closure_own_delete BEFORE DELETE ON authority_closure
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER division_own_insert BEFORE INSERT ON division
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER division_own_update BEFORE UPDATE ON division
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER division_own_delete BEFORE DELETE ON division
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER membership_own_insert BEFORE INSERT ON membership
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER membership_own_update BEFORE UPDATE ON membership
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER membership_own_delete BEFORE DELETE ON membership
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER role_grant_own_insert BEFORE INSERT ON role_grant
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER role_grant_own_update BEFORE UPDATE ON role_grant
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER role_grant_own_delete BEFORE DELETE ON role_grant
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER disablement_own_insert BEFORE INSERT ON disablement
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER disablement_own_update BEFORE UPDATE ON disablement
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER disablement_own_delete BEFORE DELETE ON disablement
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER oversight_own_insert BEFORE INSERT ON oversight
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER oversight_own_update BEFORE UPDATE ON oversight
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER oversight_own_delete BEFORE DELETE ON oversight
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER audit_entry_own_insert BEFORE INSERT ON audit_entry
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER audit_entry_own_update BEFORE UPDATE ON audit_entry
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER audit_entry_own_delete BEFORE DELETE ON audit_entry
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            ALTER TABLE authority ENABLE ROW LEVEL SECURITY;
            ALTER TABLE authority FORCE ROW LEVEL SECURITY;
            CREATE POLICY known ON authority FOR SELECT USING (true);
            CREATE POLICY begun ON authority FOR INSERT WITH CHECK (id = scope());
            CREATE POLICY changed ON authority FOR UPDATE USING (id = scope());
            CREATE FUNCTION audit_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE 'the audit chain only grows'; END $$;
            CREATE TRIGGER audit_entry_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
            FOR EACH STATEMENT EXECUTE FUNCTION audit_kept();
            ALTER TABLE person ENABLE ROW LEVEL SECURITY;
            ALTER TABLE person FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON person USING (authority = scope());
            ALTER TABLE authority_closure ENABLE ROW LEVEL SECURITY;
            ALTER TABLE authority_closure FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON authority_closure USING (authority = scope());
            CREATE POLICY known ON authority_closure FOR SELECT USING (true);
            ALTER TABLE division ENABLE ROW LEVEL SECURITY;
            ALTER TABLE division FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON division USING (authority = scope());
            ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
            ALTER TABLE membership FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON membership USING (authority = scope());
            ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY;
            ALTER TABLE role_grant FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON role_grant USING (authority = scope());
            ALTER TABLE disablement ENABLE ROW LEVEL SECURITY;
            ALTER TABLE disablement FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON disablement USING (authority = scope());
            ALTER TABLE oversight ENABLE ROW LEVEL SECURITY;
            ALTER TABLE oversight FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON oversight USING (authority = scope());
            CREATE POLICY overseen ON oversight FOR SELECT USING (scope() = 0);
            ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
            ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON audit_entry USING (authority = scope());
            """)
}
