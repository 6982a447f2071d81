import SQL

/// What keeps authorities apart in the tables of services; what was said of a service stays.
enum ServicesApart {
    static let rules = Migration(
        "0002-services-apart",
        sqlite: """
            CREATE TRIGGER service_own BEFORE INSERT ON service
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_kept_update BEFORE UPDATE ON service
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_kept_delete BEFORE DELETE ON service
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_version_own BEFORE INSERT ON service_version
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_version_kept_update BEFORE UPDATE ON service_version
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_version_kept_delete BEFORE DELETE ON service_version
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_opening_own BEFORE INSERT ON service_opening
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_opening_kept_update BEFORE UPDATE ON service_opening
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_opening_kept_delete BEFORE DELETE ON service_opening
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_office_own BEFORE INSERT ON service_office
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_office_kept_update BEFORE UPDATE ON service_office
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER service_office_kept_delete BEFORE DELETE ON service_office
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER holiday_own BEFORE INSERT ON holiday
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER holiday_kept_update BEFORE UPDATE ON holiday
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            CREATE TRIGGER holiday_kept_delete BEFORE DELETE ON holiday
            BEGIN SELECT RAISE(ABORT, 'what was said of services stays'); END;
            """,
        postgresql: """
            CREATE FUNCTION service_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE 'what was said of services stays'; END $$;
            ALTER TABLE service ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service USING (authority = scope());
            CREATE TRIGGER service_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service
            FOR EACH STATEMENT EXECUTE FUNCTION service_kept();
            ALTER TABLE service_version ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_version FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_version USING (authority = scope());
            CREATE TRIGGER service_version_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_version
            FOR EACH STATEMENT EXECUTE FUNCTION service_kept();
            ALTER TABLE service_opening ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_opening FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_opening USING (authority = scope());
            CREATE TRIGGER service_opening_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_opening
            FOR EACH STATEMENT EXECUTE FUNCTION service_kept();
            ALTER TABLE service_office ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_office FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_office USING (authority = scope());
            CREATE TRIGGER service_office_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_office
            FOR EACH STATEMENT EXECUTE FUNCTION service_kept();
            ALTER TABLE holiday ENABLE ROW LEVEL SECURITY;
            ALTER TABLE holiday FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON holiday USING (authority = scope());
            CREATE TRIGGER holiday_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON holiday
            FOR EACH STATEMENT EXECUTE FUNCTION service_kept();
            """)
}
