import SheetGenerator

/// What was counted of all series of one form.
struct FormResults: Sendable {
    let form: SheetForm
    var clean: [Computing: Tally] = [:]
    var one = Tally()
    var two = Tally()
}

/// The tables of a study in Markdown.
struct ResultTables {
    let results: [FormResults]

    var text: String {
        [clean, single, pairs, kinds, failures].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var clean: String {
        let rows = results.filter { !$0.clean.isEmpty }.map { result in
            ["\(result.form)"]
                + Computing.allCases.map { computing in
                    let tally = result.clean[computing] ?? Tally()
                    return "\(tally[.alarm]) of \(tally[.sheet])"
                }
                + [Computing.exact, .skipped].map { computing in
                    Self.percent(result.clean[computing]?.share(.remark, of: .sheet))
                }
                + ["\(result.clean.values.reduce(0) { $0 + $1[.seen] })"]
                + [Self.time(result.clean[.exact])]
        }
        return table(
            "Clean sheets: sheets with a finding",
            [
                "Form", "exact", "rounded at every step", "answers skipped",
                "with a remark, exact %", "with a remark, skipped %",
                "refused by the independent test", "ms p50 / p99",
            ], rows)
    }

    private var single: String {
        let rows = results.filter { $0.one[.sheet] > 0 }.map { result in
            let tally = result.one
            return [
                "\(result.form)", "\(tally[.sheet])", Self.percent(tally.share(.seen, of: .sheet)),
                Self.share(tally, .uniqueFigure, of: .seen, .uniqueFigureLocated),
                Self.share(tally, .uniqueValue, of: .seen, .uniqueValueExact),
                Self.shares(
                    tally, [.undeterminedFirst, .figureListed, .valueListed], of: .undetermined),
                Self.shares(tally, [.located, .exact], of: .seen),
                Self.percent(tally.share(.certain, of: .seen)),
                "\(tally[.certainWrong]) of \(tally[.certain])",
                "\(tally[.missed]) / \(tally[.unfounded])", Self.time(tally),
            ]
        }
        return table(
            "One slip",
            [
                "Form", "sheets", "seen %", "unique figure % → located %",
                "unique value % → exact %",
                "undetermined: first / figure listed / value listed %",
                "all seen: located / exact %", "certain, % of seen", "certain and wrong",
                "missed / unfounded", "ms p50 / p99",
            ], rows)
    }

    private var pairs: String {
        let rows = results.filter { $0.two[.sheet] > 0 }.map { result in
            let tally = result.two
            return [
                "\(result.form)", "\(tally[.sheet])",
                Self.percent(tally.share(.separable, of: .sheet)),
                Self.percent(tally.share(.masked, of: .sheet)),
                Self.share(tally, .oneSeen, of: .sheet, .oneSeenNamed),
                Self.share(tally, .pairDetermined, of: .separable, .pairLocated),
                Self.share(tally, .pairValueDetermined, of: .separable, .pairExact),
                Self.percent(tally.share(.pairListed, of: .pairUndetermined)),
                Self.shares(tally, [.bothLocated, .bothExact, .atLeastOne], of: .separable),
                "\(tally[.certainWrong]) of \(tally[.certain])", Self.time(tally),
            ]
        }
        return table(
            "Two slips",
            [
                "Form", "sheets", "separable %", "masked %", "one seen % → named %",
                "unique pair % → both located %", "unique values % → both exact %",
                "undetermined: both listed %",
                "all separable: both located / both exact / at least one %", "certain and wrong",
                "ms p50 / p99",
            ], rows)
    }

    private var kinds: String {
        var all = Tally()
        for result in results { all.add(result.one) }
        let rows = SlipKind.allCases.compactMap { kind -> [String]? in
            guard let counts = all.kinds[kind] else { return nil }
            let share = { (part: Int) in Self.percent(100 * Double(part) / Double(counts.seen)) }
            return [kind.rawValue, "\(counts.seen)", share(counts.located), share(counts.exact)]
        }
        return table("By kind of slip, all forms", ["Kind", "seen", "located %", "exact %"], rows)
    }

    /// Names of sheets to look at, a few of each kind.
    private var failures: String {
        var all = Tally()
        for result in results {
            for tally in result.clean.values { all.add(tally) }
            all.add(result.one)
            all.add(result.two)
        }
        let rows = Mark.allCases.compactMap { mark -> [String]? in
            guard let names = all.failures[mark] else { return nil }
            let some = names.sorted { "\($0)" < "\($1)" }.prefix(6)
            return [mark.rawValue, "\(names.count)", some.map { "`\($0)`" }.joined(separator: " ")]
        }
        return table("Sheets to look at (`--show NAME`)", ["Mark", "sheets", "some of them"], rows)
    }

    private func table(_ title: String, _ head: [String], _ rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "" }
        let lines = [head, head.map { _ in "---" }] + rows
        return "## \(title)\n\n"
            + lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    private static func percent(_ share: Double?) -> String {
        guard let share else { return "–" }
        let tenths = Int((share * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func share(_ tally: Tally, _ mark: Mark, of whole: Mark, _ part: Mark) -> String
    {
        percent(tally.share(mark, of: whole)) + " → " + percent(tally.share(part, of: mark))
    }

    private static func shares(_ tally: Tally, _ marks: [Mark], of whole: Mark) -> String {
        marks.map { percent(tally.share($0, of: whole)) }.joined(separator: " / ")
    }

    private static func time(_ tally: Tally?) -> String {
        guard let tally else { return "–" }
        return [50, 99].map { percent(tally.time(percent: $0)) }.joined(separator: " / ")
    }
}
