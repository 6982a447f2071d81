public import SQL

/// Finding texts of an authority again, by Thai and other words.
public enum Search {
    /// The tables of the index.
    public static let migrations = Migrations("search", [first])

    /// Postings lie in the order in which they are read: by word, those with the word in the title first.
    private static let first = Migration(
        "0001-search",
        sqlite: """
            CREATE TABLE search_item (
                authority INTEGER NOT NULL REFERENCES authority (id), id INTEGER NOT NULL, area TEXT NOT NULL,
                kind TEXT NOT NULL, item TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
                PRIMARY KEY (authority, id), UNIQUE (authority, area, kind, item)
            ) STRICT;
            CREATE TABLE search_posting (
                authority INTEGER NOT NULL, token TEXT NOT NULL,
                rank INTEGER NOT NULL CONSTRAINT search_rank_known CHECK (rank IN (0, 1)),
                item INTEGER NOT NULL,
                PRIMARY KEY (authority, token, rank, item)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE search_token (
                authority INTEGER NOT NULL, token TEXT NOT NULL, items INTEGER NOT NULL,
                PRIMARY KEY (authority, token)
            ) STRICT, WITHOUT ROWID;
            CREATE TRIGGER search_item_own BEFORE INSERT ON search_item
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            CREATE TABLE search_item (
                authority INTEGER NOT NULL REFERENCES authority (id), id INTEGER NOT NULL, area TEXT NOT NULL,
                kind TEXT NOT NULL, item TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
                PRIMARY KEY (authority, id), UNIQUE (authority, area, kind, item)
            );
            CREATE TABLE search_posting (
                authority INTEGER NOT NULL, token TEXT COLLATE "C" NOT NULL,
                rank INTEGER NOT NULL CONSTRAINT search_rank_known CHECK (rank IN (0, 1)),
                item INTEGER NOT NULL,
                PRIMARY KEY (authority, token, rank, item)
            );
            CREATE TABLE search_token (
                authority INTEGER NOT NULL, token TEXT COLLATE "C" NOT NULL, items INTEGER NOT NULL,
                PRIMARY KEY (authority, token)
            );
            ALTER TABLE search_item ENABLE ROW LEVEL SECURITY;
            ALTER TABLE search_item FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON search_item USING (authority = scope());
            ALTER TABLE search_posting ENABLE ROW LEVEL SECURITY;
            ALTER TABLE search_posting FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON search_posting USING (authority = scope());
            ALTER TABLE search_token ENABLE ROW LEVEL SECURITY;
            ALTER TABLE search_token FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON search_token USING (authority = scope());
            """)
}
