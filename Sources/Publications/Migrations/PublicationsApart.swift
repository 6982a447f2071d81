import SQL

/// What keeps authorities apart in the tables of publications, and every row as it was written: no row is changed, removed or
/// put in the place of another (rule D18). What was published anybody may read.
enum PublicationsApart {
    static let rules = Migration(
        "0002-publications-apart",
        sqlite: """
            CREATE TRIGGER approval_request_own BEFORE INSERT ON approval_request
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER approval_request_once BEFORE INSERT ON approval_request
            WHEN EXISTS (SELECT 1 FROM approval_request
                WHERE authority = NEW.authority AND id = NEW.id)
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER approval_request_kept_update BEFORE UPDATE ON approval_request
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER approval_request_kept_delete BEFORE DELETE ON approval_request
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER approval_part_own BEFORE INSERT ON approval_part
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER approval_part_once BEFORE INSERT ON approval_part
            WHEN EXISTS (SELECT 1 FROM approval_part
                WHERE authority = NEW.authority AND request = NEW.request AND place = NEW.place)
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER approval_part_kept_update BEFORE UPDATE ON approval_part
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER approval_part_kept_delete BEFORE DELETE ON approval_part
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER approval_answer_own BEFORE INSERT ON approval_answer
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER approval_answer_once BEFORE INSERT ON approval_answer
            WHEN EXISTS (SELECT 1 FROM approval_answer
                WHERE authority = NEW.authority AND request = NEW.request)
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER approval_answer_kept_update BEFORE UPDATE ON approval_answer
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER approval_answer_kept_delete BEFORE DELETE ON approval_answer
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER publication_own BEFORE INSERT ON publication
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER publication_once BEFORE INSERT ON publication
            WHEN EXISTS (SELECT 1 FROM publication
                WHERE authority = NEW.authority AND (id = NEW.id OR request = NEW.request
                    OR document = NEW.document AND year = NEW.year AND version = NEW.version)
                OR code = NEW.code)
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER publication_kept_update BEFORE UPDATE ON publication
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER publication_kept_delete BEFORE DELETE ON publication
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER publication_file_own BEFORE INSERT ON publication_file
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER publication_file_once BEFORE INSERT ON publication_file
            WHEN EXISTS (SELECT 1 FROM publication_file
                WHERE authority = NEW.authority AND publication = NEW.publication AND format = NEW.format)
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER publication_file_kept_update BEFORE UPDATE ON publication_file
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            CREATE TRIGGER publication_file_kept_delete BEFORE DELETE ON publication_file
            BEGIN SELECT RAISE(ABORT, 'what was approved and published stays'); END;
            """,
        postgresql: """
            CREATE FUNCTION publication_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE 'what was approved and published stays'; END $$;
            ALTER TABLE approval_request ENABLE ROW LEVEL SECURITY;
            ALTER TABLE approval_request FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON approval_request USING (authority = scope());
            CREATE TRIGGER approval_request_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON approval_request
            FOR EACH STATEMENT EXECUTE FUNCTION publication_kept();
            ALTER TABLE approval_part ENABLE ROW LEVEL SECURITY;
            ALTER TABLE approval_part FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON approval_part USING (authority = scope());
            CREATE TRIGGER approval_part_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON approval_part
            FOR EACH STATEMENT EXECUTE FUNCTION publication_kept();
            ALTER TABLE approval_answer ENABLE ROW LEVEL SECURITY;
            ALTER TABLE approval_answer FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON approval_answer USING (authority = scope());
            CREATE TRIGGER approval_answer_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON approval_answer
            FOR EACH STATEMENT EXECUTE FUNCTION publication_kept();
            ALTER TABLE publication ENABLE ROW LEVEL SECURITY;
            ALTER TABLE publication FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON publication USING (authority = scope());
            CREATE POLICY known ON publication FOR SELECT USING (true);
            CREATE TRIGGER publication_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON publication
            FOR EACH STATEMENT EXECUTE FUNCTION publication_kept();
            ALTER TABLE publication_file ENABLE ROW LEVEL SECURITY;
            ALTER TABLE publication_file FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON publication_file USING (authority = scope());
            CREATE POLICY known ON publication_file FOR SELECT USING (true);
            CREATE TRIGGER publication_file_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON publication_file
            FOR EACH STATEMENT EXECUTE FUNCTION publication_kept();
            """)
}
