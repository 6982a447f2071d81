/// Brings a database to a release's schema, over a connection of its own.
///
/// The text of every applied migration is kept beside its name, and so is a listing of the schema it led to: what was
/// changed later, in the program or in the database, is named exactly.
struct Migrator {
    let connection: any Connection
    let dialect: Dialect

    /// A migration that is recorded as applied.
    private struct Applied {
        var area: String
        var number: Int
        var name: String
        var script: String
    }

    /// A migration that is still to be applied.
    private struct Next {
        var area: String
        var number: Int
        var migration: Migration

        var fullName: String { "\(area)/\(migration.name)" }
    }

    /// Applies what is missing; the names as "area/name". A database that has nothing gets all or nothing, any other each
    /// migration in its own transaction.
    func migrate(_ lists: [Migrations], at time: Int64) throws(SQLError) -> [String] {
        var done: [String] = []
        try transaction { () throws(SQLError) in
            try connection.script(dialect.foundation)
            if try applied().isEmpty { done = try all(lists, at: time) }
        }
        while let next = try step(lists, at: time) { done.append(next) }
        return done
    }

    /// Makes the whole schema within the caller's transaction, in a database that has none.
    func build(_ lists: [Migrations], at time: Int64) throws(SQLError) {
        try connection.script(dialect.foundation)
        _ = try all(lists, at: time)
    }

    /// Applies every migration within the caller's transaction.
    private func all(_ lists: [Migrations], at time: Int64) throws(SQLError) -> [String] {
        var done: [String] = []
        for list in lists {
            for (index, migration) in list.list.enumerated() {
                let next = Next(area: list.area, number: index + 1, migration: migration)
                try apply(next, at: time)
                done.append(next.fullName)
            }
        }
        if !done.isEmpty { try record() }
        return done
    }

    /// What is missing; the names as "area/name". Changes nothing.
    func pending(_ lists: [Migrations]) throws(SQLError) -> [String] {
        var applied: [Applied] = []
        if try !connection.run(dialect.ledgerName).rows.isEmpty {
            applied = try self.applied()
            try refuseChanged(applied, lists)
            if !applied.isEmpty { try refuseAltered() }
        }
        return lists.flatMap { list in
            let count = applied.count { $0.area == list.area }
            return list.list.dropFirst(count).map { "\(list.area)/\($0.name)" }
        }
    }

    /// Applies one migration under the writers' lock, so that two programs starting at once share the work.
    private func step(_ lists: [Migrations], at time: Int64) throws(SQLError) -> String? {
        var name: String?
        try transaction { () throws(SQLError) in
            let applied = try applied()
            try refuseChanged(applied, lists)
            if !applied.isEmpty { try refuseAltered() }
            guard let next = next(applied, lists) else { return }
            try apply(next, at: time)
            try record()
            name = next.fullName
        }
        return name
    }

    private func transaction(_ body: () throws(SQLError) -> Void) throws(SQLError) {
        try connection.control(.beginWriting)
        do {
            try body()
            try connection.control(.commit)
        } catch {
            if connection.isTransactionOpen { try? connection.control(.rollback) }
            throw error
        }
    }

    private func applied() throws(SQLError) -> [Applied] {
        let rows = try connection.run(
            "SELECT area, number, name, script FROM migration ORDER BY area, number"
        ).rows
        var applied: [Applied] = []
        for row in rows {
            applied.append(
                Applied(
                    area: try row["area"], number: try row["number"], name: try row["name"],
                    script: try row["script"]))
        }
        return applied
    }

    private func refuseChanged(_ applied: [Applied], _ lists: [Migrations]) throws(SQLError) {
        for old in applied {
            let list = lists.first { $0.area == old.area }?.list ?? []
            guard old.number > 0, old.number <= list.count else {
                throw .migration(.newer(area: old.area, name: old.name))
            }
            let known = list[old.number - 1]
            guard known.name == old.name, known.script(dialect) == old.script else {
                throw .migration(.changed(area: old.area, name: old.name))
            }
        }
    }

    private func refuseAltered() throws(SQLError) {
        let rows = try connection.run("SELECT listing FROM migration_schema WHERE id = 1").rows
        let recorded: String = try rows.first?["listing"] ?? ""
        let found = try listing()
        if recorded == found { return }
        let (old, new) = (recorded.split(separator: "\n"), found.split(separator: "\n"))
        let difference = new.first { !old.contains($0) } ?? old.first { !new.contains($0) }
        throw .migration(.altered(String(difference ?? "")))
    }

    private func next(_ applied: [Applied], _ lists: [Migrations]) -> Next? {
        for list in lists {
            let count = applied.count { $0.area == list.area }
            if count < list.list.count {
                return Next(area: list.area, number: count + 1, migration: list.list[count])
            }
        }
        return nil
    }

    private func apply(_ next: Next, at time: Int64) throws(SQLError) {
        let (name, script) = (next.migration.name, next.migration.script(dialect))
        do {
            try connection.script(script)
        } catch .statement(let reason, _) {
            throw .migration(.failed(area: next.area, name: name, reason: reason))
        }
        guard connection.isTransactionOpen else {
            throw .migration(
                .failed(area: next.area, name: name, reason: "it ends its transaction"))
        }
        _ = try connection.run(
            """
            INSERT INTO migration (area, number, name, script, applied)
            VALUES (\(next.area), \(next.number), \(name), \(script), \(time))
            """)
    }

    /// Writes down the schema that the applied migrations led to.
    private func record() throws(SQLError) {
        try mark()
        let listing = try listing()
        _ = try connection.run(
            """
            INSERT INTO migration_schema (id, listing) VALUES (1, \(listing))
            ON CONFLICT (id) DO UPDATE SET listing = excluded.listing
            """)
    }

    /// Writes how many migrations there are into the head of SQLite's file, where any tool reads it.
    private func mark() throws(SQLError) {
        guard case .sqlite = dialect else { return }
        try connection.script("PRAGMA user_version = \(try applied().count)")
    }

    private func listing() throws(SQLError) -> String {
        var lines: [String] = []
        for row in try connection.run(dialect.listing).rows { lines.append(try row["line"]) }
        return lines.joined(separator: "\n")
    }
}
