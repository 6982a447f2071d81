import Assessment
import SheetGenerator
import Testing

/// The sheets on which the consistency check is measured.
@Suite("Generated sheets") struct GeneratedSheetTests {
    private static let shapes = Result {
        try FrameworkLibrary(files: FrameworkFiles.all()).frameworks.compactMap(Shape.init)
    }

    private func sheet(_ name: String) throws -> SheetCase {
        let name = try #require(CaseName(name))
        let shape = try Self.shapes.get().first { $0.year == name.form.year }
        return SheetCase(name, shape: try #require(shape))
    }

    @Test("the same name gives the same sheet, another seed another one")
    func repeats() throws {
        let once = try sheet("68D/exact/realistic/2/7")
        #expect(try sheet("68D/exact/realistic/2/7").sheet == once.sheet)
        #expect(try sheet("68D/exact/realistic/2/8").sheet != once.sheet)
    }

    @Test(
        "without rounding on the way, every printed mean follows exactly from the items and parts below",
        arguments: 1...20)
    func means(seed: Int) throws {
        let figures = try sheet("68D/exact/realistic/0/\(seed)").result.hundredths
        let groups = ["9.1", "9.2", "9.3", "9.4", "9.5"]
        let sizes = [4, 7, 2, 3, 4]
        var first = 1
        var means: [Ratio] = []
        for (group, size) in zip(groups, sizes) {
            let items = (first..<(first + size)).map { Figure.question("o\($0)") }
            let sum = items.reduce(0) { $0 + (figures[$1] ?? 0) }
            let mean = try #require(Ratio(sum, over: 100 * size))
            #expect(figures[.subIndicator(group)] == mean.hundredths)
            means.append(mean)
            first += size
        }
        #expect(figures[.indicator(9)] == Ratio.mean(means)?.hundredths)
    }

    @Test(
        "a planted slip changes one print and nothing else of the figures",
        arguments: ["65A", "65B", "66D", "67P", "68A1", "68C", "69D"])
    func slips(form: String) throws {
        for seed in 1...20 {
            let clean = try sheet("\(form)/exact/realistic/0/\(seed)").sheet.prints
            let made = try sheet("\(form)/exact/realistic/1/\(seed)")
            let slip = try #require(made.slips.first)
            let changed = zip(clean, made.sheet.prints).filter { $0 != $1 && $0.figure != "level" }
            #expect(changed.map(\.1.figure) == [slip.figure.description])
            #expect(changed.map(\.1.printed) == [slip.printed])
            #expect(changed.map(\.0.printed) == [slip.original])
        }
    }
}
