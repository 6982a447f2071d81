import Assessment
import SheetGenerator
import Testing
import ThaiText

/// A false alarm costs more trust than a slip that stays unseen.
@Suite("Clean sheets") struct CleanSheetTests {
    private static let library = Result { try FrameworkLibrary(files: FrameworkFiles.all()) }
    private static let forms = [
        "65A", "65B", "65P", "66D", "67A", "67D", "68A", "68A1", "68B", "68C", "68D", "68P", "69D",
    ]

    @Test("no finding on figures that nobody spoilt, however the office computed", arguments: forms)
    func alarms(form: String) throws {
        let form = try #require(SheetForm(form))
        let library = try Self.library.get()
        let framework = try #require(library.framework(for: form.year))
        let shape = try #require(Shape(framework))
        let check = ConsistencyCheck(framework: framework, otherYears: library.frameworks)
        for computing in Computing.allCases {
            for seed in 1...12 {
                let name = CaseName(form: form, computing: computing, slips: 0, seed: UInt64(seed))
                let found = check.check(SheetCase(name, shape: shape).sheet).findings
                #expect(found.isEmpty, "\(name): \(found.map(\.evidence.english))")
            }
        }
    }
}
