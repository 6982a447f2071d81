import Assessment
import Testing

/// A fictitious authority's result of 2568 that agrees with itself, to be spoilt figure by figure.
struct SheetDraft {
    private(set) var prints: [PrintedFigure]
    var claims: [Claim] = []
    var names: [String: String] = [:]

    /// Total, level, instruments, parts, indicators, IIT and EIT questions of part 1, two judged items.
    static let clean = SheetDraft(
        prints: [
            ("total", "96.03"), ("level", "ผ่านดีเยี่ยม"), ("instrument.IIT", "95.68"),
            ("instrument.EIT", "97.75"), ("instrument.EIT.1", "95.50"),
            ("instrument.EIT.2", "100"), ("instrument.OIT", "95.00"), ("indicator.1", "95.40"),
            ("indicator.2", "96.98"), ("indicator.3", "99.52"), ("indicator.4", "92.38"),
            ("indicator.5", "94.13"), ("indicator.6", "98.45"), ("indicator.7", "97.60"),
            ("indicator.8", "97.21"), ("indicator.9", "90.00"), ("indicator.10", "100"),
            ("question.i1", "95.24"), ("question.i2", "97.14"), ("question.i3", "93.81"),
            ("question.i4", "95.71"), ("question.i5", "99.05"), ("question.i6", "96.19"),
            ("question.i7", "99.05"), ("question.i8", "99.52"), ("question.i9", "100"),
            ("question.i10", "81.90"), ("question.i11", "100"), ("question.i12", "95.24"),
            ("question.i13", "91.43"), ("question.i14", "95.71"), ("question.i15", "95.24"),
            ("question.e1", "96.74"), ("question.e2", "96.28"), ("question.e3", "97.67"),
            ("question.e4", "95.35"), ("question.e5", "94.88"), ("question.e6", "95.35"),
            ("question.e7", "93.49"), ("question.e8", "95.35"), ("question.e9", "94.42"),
            ("question.o12", "50"), ("question.o13", "50"),
        ].map { PrintedFigure(figure: $0.0, printed: $0.1) })

    /// The same with other prints of some figures.
    func printing(_ changes: (String, String)...) -> SheetDraft { printing(changes) }

    func printing(_ changes: [(String, String)]) -> SheetDraft {
        var draft = self
        for (figure, printed) in changes {
            let print = PrintedFigure(figure: figure, printed: printed)
            if let place = draft.prints.firstIndex(where: { $0.figure == figure }) {
                draft.prints[place] = print
            } else {
                draft.prints.append(print)
            }
        }
        return draft
    }

    /// Also these prints, even of figures that stand there already.
    func adding(_ prints: [PrintedFigure]) -> SheetDraft {
        var draft = self
        draft.prints += prints
        return draft
    }

    /// Only the figures whose text form begins so.
    func only(_ prefixes: String...) -> SheetDraft {
        var draft = self
        draft.prints = prints.filter { print in
            prefixes.contains { print.figure.hasPrefix($0) }
        }
        return draft
    }

    func claiming(_ claims: Claim...) -> SheetDraft {
        var draft = self
        draft.claims = claims
        return draft
    }

    func naming(_ names: [String: String]) -> SheetDraft {
        var draft = self
        draft.names = names
        return draft
    }

    /// The sheet of 2568.
    var sheet: ResultSheet {
        ResultSheet(fiscalYear: 2568, prints: prints, claims: claims, names: names)
    }

    func checked(_ year: Int = 2568) throws -> Consistency {
        let library = try Self.library.get()
        let framework = try #require(library.framework(for: year))
        return ConsistencyCheck(framework: framework, otherYears: library.frameworks).check(
            ResultSheet(fiscalYear: year, prints: prints, claims: claims, names: names))
    }

    init(prints: [PrintedFigure]) { self.prints = prints }

    private static let library = Result { try FrameworkLibrary(files: FrameworkFiles.all()) }
}
