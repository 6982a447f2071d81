import Assessment
import Results
import Testing
import ThaiText

@Suite("Figures as people write them") struct EntryTests {
    @Test(
        "Thai digits, spaces, a decimal comma and a per cent sign are no mistake",
        arguments: [
            ("90.95", "90.95"), ("๙๐.๙๕", "90.95"), (" 100 ", "100"), ("90,50", "90.50"),
            ("95.68 %", "95.68"), ("0", "0"), ("\u{A0}90.5\n", "90.5"),
        ])
    func mended(_ written: String, _ printed: String) throws {
        let entry = try ResultEntry(
            .question("i1"), written: written, framework: Years.framework(2568))
        #expect(entry.printed == printed)
    }

    @Test(
        "What is no score of the year is refused, with its reason",
        arguments: [
            ("question.i1", "ดี", ResultEntry.Refusal.noNumber),
            ("question.i1", "", .noNumber), ("question.i1", "1๑.", .noNumber),
            ("question.i1", "2/3", .noNumber), ("question.i1", "100.01", .outOfRange),
            ("question.i1", "-1", .outOfRange), ("question.i1", "984.5", .outOfRange),
            ("question.i1", "9 5", .noNumber), ("question.i1", "9%5", .noNumber),
            ("question.i1", "1,000", .noNumber), ("question.i1", "9,5,0", .noNumber),
            ("question.i1", "90.5,1", .noNumber), ("question.i1", "%", .noNumber),
            ("question.i1", "90.12345678901234", .tooLong),
            ("question.i1", "90.123", .tooPrecise), ("question.i1", "๙๐.๑๒๓", .tooPrecise),
            ("total", "90.950", .tooPrecise), ("question.i99", "90", .unknownFigure),
            ("question.o1.2", "90", .unknownFigure), ("indicator.11", "90", .unknownFigure),
            ("question.i1.3", "90", .unknownFigure), ("code.i1", "i1", .unknownFigure),
            ("level", "เก่งมาก", .unknownLevel),
        ])
    func refused(_ name: String, _ written: String, _ refusal: ResultEntry.Refusal) throws {
        let framework = try Years.framework(2568)
        let figure = try #require(Figure(name))
        #expect(throws: refusal) {
            try ResultEntry(figure, written: written, framework: framework)
        }
    }

    @Test("A level is kept by its official name")
    func level() throws {
        let framework = try Years.framework(2568)
        let level = try #require(framework.levels.first)
        let entry = try ResultEntry(.level, written: level.name.english, framework: framework)
        #expect(entry.printed == level.name.thai)
    }
}
