import SQL

/// Which receipts are for cash; all others are for what came to the account.
enum CashReceipts {
    static let column = Migration(
        "0026-cash-receipts",
        """
        DROP VIEW own_service_receipt;
        ALTER TABLE service_receipt ADD COLUMN is_cash INTEGER NOT NULL DEFAULT 0
            CONSTRAINT service_receipt_cash CHECK (is_cash IN (0, 1));
        CREATE VIEW own_service_receipt AS SELECT * FROM service_receipt WHERE authority = scope();
        """)
}
