import SQL

/// What is paid for requests: to which account, which bills, the slips that came, and receipts in their series.
enum PaymentTables {
    static let tables = Migration(
        "0010-payments",
        """
        CREATE TABLE service_payee (
            authority INTEGER NOT NULL REFERENCES authority (id),
            version INTEGER NOT NULL CONSTRAINT service_payee_version CHECK (version > 0),
            kind TEXT NOT NULL CONSTRAINT service_payee_kind
                CHECK (kind IN ('none', 'mobile', 'tax', 'wallet', 'biller')),
            number TEXT NOT NULL,
            holder TEXT NOT NULL,
            division INTEGER,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, version),
            FOREIGN KEY (authority, division) REFERENCES division (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE service_bill (
            authority INTEGER NOT NULL,
            request INTEGER NOT NULL,
            number INTEGER NOT NULL CONSTRAINT service_bill_number CHECK (number > 0),
            satang INTEGER NOT NULL CONSTRAINT service_bill_amount
                CHECK (satang BETWEEN 0 AND 999999999999),
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, request, number),
            FOREIGN KEY (authority, request) REFERENCES service_request (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE service_slip (
            authority INTEGER NOT NULL,
            request INTEGER NOT NULL,
            number INTEGER NOT NULL CONSTRAINT service_slip_number CHECK (number > 0),
            bill INTEGER NOT NULL,
            file INTEGER NOT NULL,
            since INTEGER NOT NULL,
            PRIMARY KEY (authority, request, number),
            FOREIGN KEY (authority, request, bill)
                REFERENCES service_bill (authority, request, number)
        ) STRICT;
        CREATE TABLE service_receipt (
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
            CONSTRAINT service_receipt_once UNIQUE (authority, request),
            FOREIGN KEY (authority, request, bill)
                REFERENCES service_bill (authority, request, number),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE TABLE service_payment (
            authority INTEGER NOT NULL,
            request INTEGER NOT NULL,
            state TEXT NOT NULL CONSTRAINT service_payment_state CHECK (state <> ''),
            satang INTEGER NOT NULL,
            bill INTEGER NOT NULL,
            slip INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            PRIMARY KEY (authority, request),
            FOREIGN KEY (authority, request) REFERENCES service_request (authority, id)
        ) STRICT;
        CREATE INDEX service_payment_by_state ON service_payment (authority, state, request);
        CREATE VIEW own_service_payee AS SELECT * FROM service_payee WHERE authority = scope();
        CREATE VIEW own_service_bill AS SELECT * FROM service_bill WHERE authority = scope();
        CREATE VIEW own_service_slip AS SELECT * FROM service_slip WHERE authority = scope();
        CREATE VIEW own_service_receipt AS SELECT * FROM service_receipt WHERE authority = scope();
        CREATE VIEW own_service_payment AS SELECT * FROM service_payment WHERE authority = scope();
        """)

    /// What keeps authorities apart in them; what was billed, sent and received stays.
    static let rules = Migration(
        "0011-payments-apart",
        sqlite: """
            CREATE TRIGGER service_payee_own BEFORE INSERT ON service_payee
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_payee_kept_update BEFORE UPDATE ON service_payee
            BEGIN SELECT RAISE(ABORT, 'what was paid stays'); END;
            CREATE TRIGGER service_payee_kept_delete BEFORE DELETE ON service_payee
            BEGIN SELECT RAISE(ABORT, 'what was paid stays'); END;
            CREATE TRIGGER service_bill_own BEFORE INSERT ON service_bill
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_bill_kept_update BEFORE UPDATE ON service_bill
            BEGIN SELECT RAISE(ABORT, 'what was paid stays'); END;
            CREATE TRIGGER service_bill_kept_delete BEFORE DELETE ON service_bill
            BEGIN SELECT RAISE(ABORT, 'what was paid stays'); END;
            CREATE TRIGGER service_slip_own BEFORE INSERT ON service_slip
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_slip_kept_update BEFORE UPDATE ON service_slip
            BEGIN SELECT RAISE(ABORT, 'what was paid stays'); END;
            CREATE TRIGGER service_slip_kept_delete BEFORE DELETE ON service_slip
            BEGIN SELECT RAISE(ABORT, 'what was paid stays'); END;
            CREATE TRIGGER service_receipt_own BEFORE INSERT ON service_receipt
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_receipt_kept_update BEFORE UPDATE ON service_receipt
            BEGIN SELECT RAISE(ABORT, 'what was paid stays'); END;
            CREATE TRIGGER service_receipt_kept_delete BEFORE DELETE ON service_receipt
            BEGIN SELECT RAISE(ABORT, 'what was paid stays'); END;
            CREATE TRIGGER service_payment_own_insert BEFORE INSERT ON service_payment
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_payment_own_update BEFORE UPDATE ON service_payment
            WHEN OLD.authority IS NOT scope() OR NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER service_payment_own_delete BEFORE DELETE ON service_payment
            WHEN OLD.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            CREATE FUNCTION service_paid_kept() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE 'what was paid stays'; END $$;
            ALTER TABLE service_payee ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_payee FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_payee USING (authority = scope());
            CREATE TRIGGER service_payee_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_payee
            FOR EACH STATEMENT EXECUTE FUNCTION service_paid_kept();
            ALTER TABLE service_bill ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_bill FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_bill USING (authority = scope());
            CREATE TRIGGER service_bill_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_bill
            FOR EACH STATEMENT EXECUTE FUNCTION service_paid_kept();
            ALTER TABLE service_slip ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_slip FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_slip USING (authority = scope());
            CREATE TRIGGER service_slip_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_slip
            FOR EACH STATEMENT EXECUTE FUNCTION service_paid_kept();
            ALTER TABLE service_receipt ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_receipt FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_receipt USING (authority = scope());
            CREATE TRIGGER service_receipt_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON service_receipt
            FOR EACH STATEMENT EXECUTE FUNCTION service_paid_kept();
            ALTER TABLE service_payment ENABLE ROW LEVEL SECURITY;
            ALTER TABLE service_payment FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON service_payment USING (authority = scope());
            """)

    /// The tables whose rows stay as they were written.
    static let kept = ["service_payee", "service_bill", "service_slip", "service_receipt"]
}
