import Testing
import ThaiText

@testable import SQL

@Suite("What is said to people") struct WordingTests {
    private static let errors: [SQLError] = [
        .busy, .overloaded, .tooSlow(limit: 5), .diskFull, .unavailable("x"), .outcomeUnknown,
        .stopped("x"), .damaged("x"), .foreign(applicationID: 1),
        .cannotOpen(path: "/a", reason: "x"),
        .closed, .column(name: "a", expected: .text, found: nil), .zeroCharacter,
        .statement(reason: "x", sql: "SELECT"), .constraint(.foreignKey),
        .migration(.newer(area: "a", name: "b")), .migration(.altered("x")),
    ]

    @Test("Every error is told in Thai and in English", arguments: errors)
    func both(error: SQLError) {
        let text = error.wording
        #expect(text.thai.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) })
        #expect(text.english.hasSuffix(".") || text.english.contains("SELECT"))
    }

    @Test("A password never shows when a configuration is printed")
    func password() {
        let place = Configuration.Engine.postgresql("host=db password=geheim")
        #expect(!"\(place)".contains("geheim"))
        #expect(!"\(Configuration(place))".contains("geheim"))
    }
}
