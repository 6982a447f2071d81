import SQL

extension MeasureMigrations {
    /// Which counted figure a measure has, said anew at every change; an empty one is none.
    static let figures = Migration(
        "0009-measure-figures",
        """
        CREATE TABLE measure_figure (
            authority INTEGER NOT NULL,
            measure INTEGER NOT NULL,
            number INTEGER NOT NULL CONSTRAINT measure_figure_number CHECK (number > 0),
            figure TEXT NOT NULL,
            since INTEGER NOT NULL,
            by_authority INTEGER,
            by_person INTEGER,
            PRIMARY KEY (authority, measure, number),
            FOREIGN KEY (authority, measure) REFERENCES measure (authority, id),
            FOREIGN KEY (by_authority, by_person) REFERENCES person (authority, id)
        ) STRICT;
        CREATE VIEW own_measure_figure AS
            SELECT f.*, m.year FROM measure_figure f
            JOIN measure m ON m.authority = f.authority AND m.id = f.measure
            WHERE f.authority = scope() AND f.number = (
                SELECT max(l.number) FROM measure_figure l
                WHERE l.authority = f.authority AND l.measure = f.measure);
        """)

    static let figuresApart = Migration(
        "0010-measure-figures-apart",
        sqlite: """
            CREATE TRIGGER measure_figure_own BEFORE INSERT ON measure_figure
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            CREATE TRIGGER measure_figure_kept_update BEFORE UPDATE ON measure_figure
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            CREATE TRIGGER measure_figure_kept_delete BEFORE DELETE ON measure_figure
            BEGIN SELECT RAISE(ABORT, 'what was written of a measure stays'); END;
            """,
        postgresql: """
            ALTER TABLE measure_figure ENABLE ROW LEVEL SECURITY;
            ALTER TABLE measure_figure FORCE ROW LEVEL SECURITY;
            CREATE POLICY own ON measure_figure USING (authority = scope());
            CREATE TRIGGER measure_figure_kept
            BEFORE UPDATE OR DELETE OR TRUNCATE ON measure_figure
            FOR EACH STATEMENT EXECUTE FUNCTION measure_kept();
            """)
}
