import Testing

@testable import SQL

@Suite("Statements") struct StatementTests {
    @Test("What is interpolated is bound and never becomes SQL")
    func bound() {
        let name = "x'; DROP TABLE person; --"
        let statement: Statement = "SELECT id FROM person WHERE name = \(name) AND age > \(3)"
        #expect(statement.text == "SELECT id FROM person WHERE name = $1 AND age > $2")
        #expect(statement.parameters.map(\.value) == [.text(name), .integer(3)])
    }

    @Test("A list becomes a value for each member, an empty one equals nothing")
    func lists() {
        let some: Statement = "SELECT 1 WHERE 1 IN (\(each: [4, 5])) OR 2 = \(6)"
        #expect(some.text == "SELECT 1 WHERE 1 IN ($1, $2) OR 2 = $3")
        let none: Statement = "SELECT 1 WHERE 1 IN (\(each: [Int]()))"
        #expect(none.text == "SELECT 1 WHERE 1 IN (NULL)")
    }

    @Test("A piece of SQL brings its values along, numbered anew")
    func pieces() {
        let order: Statement = "ORDER BY age = \(7), id"
        let statement: Statement = "SELECT id FROM person WHERE id > \(1) \(sql: order) LIMIT \(9)"
        #expect(
            statement.text == "SELECT id FROM person WHERE id > $1 ORDER BY age = $2, id LIMIT $3")
        #expect(statement.parameters.map(\.value) == [.integer(1), .integer(7), .integer(9)])
    }

    @Test("Null has the kind of the value that is missing")
    func null() {
        let none: String? = nil
        let statement: Statement = "SELECT \(none)"
        #expect(statement.parameters == [.init(kind: .text, value: .null)])
    }

    @Test(
        "Only reading and changing of rows is taken from a caller",
        arguments: [
            ("SELECT 1", true), ("\n  WITH a AS (SELECT 1) SELECT 1", true),
            ("INSERT INTO a", true),
            ("UPDATE a", true), ("DELETE FROM a", true), ("COMMIT", false), ("ROLLBACK", false),
            ("SAVEPOINT a", false), ("PRAGMA synchronous = OFF", false), ("ATTACH 'a' AS b", false),
            ("DROP TABLE a", false), ("SET synchronous_commit = off", false), ("", false),
            ("select 1", false), ("/* */ SELECT 1", false),
        ] as [(Statement, Bool)])
    func beginnings(statement: Statement, isTaken: Bool) {
        var isRefused = false
        do { try statement.check() } catch { isRefused = true }
        #expect(isRefused == !isTaken)
    }
}
