public import SQL

/// Work to be done later, by any node, none of it lost when a node dies.
public enum Jobs {
    /// The tables of jobs.
    public static let migrations = Migrations("jobs", [first])

    private static let first = Migration(
        "0001-jobs",
        """
        CREATE TABLE job (
            key TEXT NOT NULL PRIMARY KEY CONSTRAINT job_key_filled CHECK (key <> ''),
            authority INTEGER NOT NULL REFERENCES authority (id),
            kind TEXT NOT NULL CONSTRAINT job_kind_filled CHECK (kind <> ''),
            payload TEXT NOT NULL CONSTRAINT job_payload_small CHECK (length(payload) <= 4000),
            added INTEGER NOT NULL,
            due INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0 CONSTRAINT job_attempts_counted CHECK (attempts >= 0),
            holder TEXT,
            held_until INTEGER,
            failure TEXT,
            ended INTEGER,
            outcome TEXT CONSTRAINT job_outcome_known CHECK (outcome IN ('done', 'given up')),
            CONSTRAINT job_held_whole CHECK ((holder IS NULL) = (held_until IS NULL)),
            CONSTRAINT job_ended_whole CHECK ((ended IS NULL) = (outcome IS NULL))
        ) STRICT;
        CREATE INDEX job_waiting ON job (due, key) WHERE ended IS NULL;
        CREATE INDEX job_ended ON job (ended) WHERE ended IS NOT NULL;
        """)
}
