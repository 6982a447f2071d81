import Assessment
import Glibc
import Testing

@Suite("Sheets made to break the check") struct HostileSheetTests {
    private static let texts: [String] = [
        "", ".", "..", "-1", "1e9", "99999999999999999999999999", "๙๙๙๙๙๙๙๙๙๙๙๙", "NaN", "0x41",
        "100.000000000000001", "1,000,000", "|||", "96\u{200B}.03",
        String(repeating: "9", count: 5_000),
    ]

    @Test("any text in place of any figure is answered, never a trap", arguments: texts)
    func answered(text: String) throws {
        for figure in ["total", "question.o12", "distribution.i10.most", "indicator.7", "level"] {
            _ = try SheetDraft.clean.printing((figure, text)).checked()
        }
        let all = SheetDraft.clean.printing(SheetDraft.clean.prints.map { ($0.figure, text) })
        _ = try all.checked()
    }

    @Test("odd names of figures are remarks")
    func figures() throws {
        let names = [
            "", ".", "indicator.99999999999", "indicator.-1", "question.", "nonsense.1.2.3",
        ]
        let prints = names.map { PrintedFigure(figure: $0, printed: "50.00") }
        let found = try SheetDraft.clean.adding(prints).checked()
        #expect(found.findings == [])
    }

    @Test("thousands of prints of one figure are cut off, and the cut is said")
    func duplicates() throws {
        let prints = (0..<5_000).map {
            PrintedFigure(figure: "indicator.\($0 % 10 + 1)", printed: "\($0 % 97).\($0 % 90 + 10)")
        }
        let start = secondsWorked()
        let found = try SheetDraft(prints: prints).checked()
        #expect(found.remarks.contains { $0.kind == .limit })
        #expect(secondsWorked() - start < 60)
    }

    /// Seconds of this thread's own work, whatever else the machine does.
    private func secondsWorked() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test("a sheet in which everything is wrong still gets an answer")
    func allWrong() throws {
        let wrong = SheetDraft.clean.prints.enumerated().map { index, print in
            (print.figure, "\((index * 37) % 90 + 10).\((index * 53) % 90 + 10)")
        }
        let found = try SheetDraft.clean.printing(wrong).checked()
        #expect(!found.findings.isEmpty)
    }

    @Test("the same sheet gets the same answer")
    func same() throws {
        let draft = SheetDraft.clean.printing(("indicator.1", "85.40"), ("total", "12.34"))
        #expect(try draft.checked() == draft.checked())
    }
}
