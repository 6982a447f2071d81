import SQL

/// Receipts that were taken back: their numbers stay used, and the request may get another. Why stands in the event.
enum ReceiptCancellations {
    /// One receipt that counts for a request was a rule of the table; now it is one of the rows.
    static let many = Migration(
        "0020-receipts-again",
        sqlite: """
            DROP VIEW own_service_receipt;
            CREATE TABLE service_receipt_new (
                authority INTEGER NOT NULL,
                year INTEGER NOT NULL CONSTRAINT service_receipt_year CHECK (year > 2500),
                number INTEGER NOT NULL CONSTRAINT service_receipt_number CHECK (number > 0),
                request INTEGER NOT NULL,
                bill INTEGER NOT NULL,
                satang INTEGER NOT NULL CONSTRAINT service_receipt_amount CHECK (satang > 0),
                payee INTEGER NOT NULL,
                since INTEGER NOT NULL,
                by_authority INTEGER,
                by_person INTEGER,
                PRIMARY KEY (authority, year, number),
                FOREIGN KEY (authority, request, bill)
                    REFERENCES service_bill (authority, request, number),
                FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
            ) STRICT;
            INSERT INTO service_receipt_new (authority, year, number, request, bill, satang, payee,
                since, by_authority, by_person)
            SELECT authority, year, number, request, bill, satang, payee, since, by_authority,
                by_person
            FROM service_receipt;
            DROP TABLE service_receipt;
            ALTER TABLE service_receipt_new RENAME TO service_receipt;
            CREATE VIEW own_service_receipt AS
                SELECT * FROM service_receipt WHERE authority = scope();
            CREATE TRIGGER service_receipt_own BEFORE INSERT ON service_receipt
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_receipt_kept_update BEFORE UPDATE ON service_receipt
            BEGIN SELECT RAISE(ABORT, 'what was paid stays'); END;
            CREATE TRIGGER service_receipt_kept_delete BEFORE DELETE ON service_receipt
            BEGIN SELECT RAISE(ABORT, 'what was paid stays'); END;
            """,
        postgresql: """
            ALTER TABLE service_receipt DROP CONSTRAINT service_receipt_once;
            """)

    static let table = Migration(
        "0021-receipt-cancellations",
        """
        CREATE TABLE service_receipt_cancellation (
            authority INTEGER NOT NULL,
            year INTEGER NOT NULL,
            number INTEGER NOT NULL,
            request INTEGER NOT NULL,
            event INTEGER NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, year, number),
            FOREIGN KEY (authority, year, number)
                REFERENCES service_receipt (authority, year, number),
            FOREIGN KEY (authority, request, event)
                REFERENCES service_request_event (authority, request, number),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE INDEX service_receipt_by_request ON service_receipt (authority, request);
        CREATE VIEW own_service_receipt_cancellation AS
            SELECT * FROM service_receipt_cancellation WHERE authority = scope();
        """)

    static let rules = Migration(
        "0022-receipt-cancellations-apart",
        sqlite: """
            CREATE TRIGGER service_receipt_once BEFORE INSERT ON service_receipt
            WHEN EXISTS (SELECT 1 FROM service_receipt r
                WHERE r.authority = NEW.authority AND r.request = NEW.request
                    AND NOT EXISTS (SELECT 1 FROM service_receipt_cancellation c
                        WHERE c.authority = r.authority AND c.year = r.year
                            AND c.number = r.number))
            BEGIN SELECT RAISE(ABORT, 'a receipt that counts is there'); END;
            CREATE TRIGGER service_receipt_cancellation_own
            BEFORE INSERT ON service_receipt_cancellation
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_receipt_cancellation_kept_update
            BEFORE UPDATE ON service_receipt_cancellation
            BEGIN SELECT RAISE(ABORT, 'what was paid stays'); END;
            CREATE TRIGGER service_receipt_cancellation_kept_delete
            BEFORE DELETE ON service_receipt_cancellation
            BEGIN SELECT RAISE(ABORT, 'what was paid stays'); END;
            """,
        postgresql: """
            CREATE FUNCTION service_receipt_once() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF EXISTS (SELECT 1 FROM service_receipt r
                    WHERE r.authority = NEW.authority AND r.request = NEW.request
                        AND NOT EXISTS (SELECT 1 FROM service_receipt_cancellation c
                            WHERE c.authority = r.authority AND c.year = r.year
                                AND c.number = r.number))
                THEN RAISE 'a receipt that counts is there'; END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER service_receipt_once BEFORE INSERT ON service_receipt
            FOR EACH ROW EXECUTE FUNCTION service_receipt_once();
            ALTER TABLE service_receipt_cancellation ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_receipt_cancellation FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_receipt_cancellation USING (authority = scope());
            CREATE TRIGGER service_receipt_cancellation_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON service_receipt_cancellation
            FOR EACH STATEMENT EXECUTE FUNCTION service_paid_kept();
            """)

    /// The table whose rows stay as they were written.
    static let kept = ["service_receipt_cancellation"]
}
