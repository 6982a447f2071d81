public import SQL

/// Mail as rows: written in the transaction of its cause, sent later, never lost.
public enum Outbox {
    /// The table of letters.
    public static let migrations = Migrations("outbox", [first])

    private static let first = Migration(
        "0001-letters",
        """
        CREATE TABLE letter (
            key TEXT NOT NULL PRIMARY KEY CONSTRAINT letter_key_filled CHECK (key <> ''),
            authority INTEGER NOT NULL REFERENCES authority (id),
            recipient TEXT NOT NULL,
            recipient_name TEXT NOT NULL,
            subject TEXT NOT NULL,
            body TEXT NOT NULL,
            html TEXT,
            is_open INTEGER NOT NULL CONSTRAINT letter_open_known CHECK (is_open IN (0, 1)),
            written INTEGER NOT NULL,
            expires INTEGER NOT NULL,
            failure TEXT,
            sent INTEGER,
            given_up INTEGER,
            CONSTRAINT letter_ended_once CHECK (sent IS NULL OR given_up IS NULL),
            CONSTRAINT letter_sent_wiped CHECK (sent IS NULL OR (body = '' AND html IS NULL))
        ) STRICT;
        CREATE INDEX letter_of_authority ON letter (authority, written);
        """)
}
