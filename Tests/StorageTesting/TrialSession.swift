@testable import SQL

extension Trial {
    /// Runs a script in a session of the server's own, to make and drop what a trial needs.
    static func run(on server: String, _ script: String) throws {
        try PostgresServer(connection: server, limits: Limits()).writing().script(script)
    }
}
