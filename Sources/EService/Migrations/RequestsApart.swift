import SQL

/// What keeps authorities apart in the tables of requests; what was asked and what happened stays.
enum RequestsApart {
    static let rules = Migration(
        "0004-requests-apart",
        sqlite: """
            CREATE TRIGGER service_request_own_insert BEFORE INSERT ON service_request
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_request_own_update BEFORE UPDATE ON service_request
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_request_kept_delete BEFORE DELETE ON service_request
            BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
            CREATE TRIGGER service_request_event_own BEFORE INSERT ON service_request_event
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_request_event_kept_update BEFORE UPDATE ON service_request_event
            BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
            CREATE TRIGGER service_request_event_kept_delete BEFORE DELETE ON service_request_event
            BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
            CREATE TRIGGER service_request_standing_own_insert BEFORE INSERT ON service_request_standing
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_request_standing_own_update BEFORE UPDATE ON service_request_standing
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_request_standing_own_delete BEFORE DELETE ON service_request_standing
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_draft_own_insert BEFORE INSERT ON service_draft
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_draft_own_update BEFORE UPDATE ON service_draft
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_draft_own_delete BEFORE DELETE ON service_draft
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            CREATE FUNCTION service_request_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE 'what was asked stays'; END $$;
            ALTER TABLE service_request ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_request FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_request USING (authority = scope());
            CREATE TRIGGER service_request_kept BEFORE DELETE OR TRUNCATE ON service_request
            FOR EACH STATEMENT EXECUTE FUNCTION service_request_kept();
            ALTER TABLE service_request_event ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_request_event FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_request_event USING (authority = scope());
            CREATE TRIGGER service_request_event_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_request_event
            FOR EACH STATEMENT EXECUTE FUNCTION service_request_kept();
            ALTER TABLE service_request_standing ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_request_standing FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_request_standing USING (authority = scope());
            ALTER TABLE service_draft ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_draft FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_draft USING (authority = scope());
            """)
}
