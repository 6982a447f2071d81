import ThaiText

/// Checks codes and the names printed beside them against this year's list and those of other years.
///
/// Items of disclosure have official names; questions are paraphrased everywhere (see `QuestionNames`).
struct CodeCheck {
    /// From this likeness on two names mean the same.
    private static let same = 0.7
    /// Another code's name must fit better than the own one by this much.
    private static let better = 0.25
    /// Names are not looked at beyond this many.
    private static let most = 500

    private struct Entry {
        let year: Int
        let code: String
        let name: String
        let confidence: Confidence
        let forms: [NameLikeness]
    }

    private let framework: Framework
    private let otherYears: [Framework]
    private let entries: [Entry]
    private let questions: QuestionNames

    init(_ framework: Framework, otherYears: [Framework]) {
        self.framework = framework
        self.otherYears = otherYears.sorted {
            abs($0.year - framework.year) < abs($1.year - framework.year)
        }
        entries = ([framework] + self.otherYears).flatMap(Self.entries)
        questions = QuestionNames(framework, otherYears: self.otherYears)
    }

    private static func entries(_ framework: Framework) -> [Entry] {
        let items = framework.instruments.filter { $0.kind == .disclosure }
            .flatMap { framework.questions(of: $0.id) }
        return items.map { item in
            Entry(
                year: framework.year, code: item.code, name: item.name.thai,
                confidence: item.confidence,
                forms: ([item.name.thai] + (item.otherNames ?? [])).map(NameLikeness.init))
        }
    }

    /// Findings and remarks about codes that the year does not have and names that are another code's.
    func judge(_ sheet: ResultSheet, unknown: [PrintedFigure]) -> ([Finding], [Remark]) {
        var findings: [Finding] = []
        var remarks: [Remark] = []
        var told = Set<String>()
        for print in unknown {
            guard let code = Self.code(of: print), told.count < Self.most else {
                remarks += remarks.count < Self.most ? [remark(unknown: print)] : []
                continue
            }
            guard framework.question(code) == nil else {
                remarks += remarks.count < Self.most ? [remark(unknown: print)] : []
                continue
            }
            guard told.insert(code).inserted else { continue }
            let (finding, remark) = judge(missing: code, name: sheet.names[code], print)
            findings += finding.map { [$0] } ?? []
            remarks += remark.map { [$0] } ?? []
        }
        for (code, name) in sheet.names.sorted(by: { $0.key < $1.key }).prefix(Self.most) {
            guard !told.contains(code) else { continue }
            let finding = judge(code, named: name) ?? questions.judge(code, named: name)
            if let finding { findings.append(finding) }
        }
        return (findings, remarks)
    }

    private static func code(of print: PrintedFigure) -> String? {
        switch Figure(print.figure) {
        case .question(let code, _), .code(let code): code
        case .distribution(let code, _): code
        default: nil
        }
    }

    /// How well each item's names fit a print, the best first.
    private func matches(_ name: String) -> [(entry: Entry, likeness: Double)] {
        let printed = NameLikeness(name)
        return entries.map { entry in
            (entry, entry.forms.map(printed.likeness).max() ?? 0)
        }.filter { $0.1 >= Self.same }.sorted { $0.1 > $1.1 }
    }

    /// The codes of this year that another year's code corresponds to.
    private func here(_ code: String, of year: Int) -> [String] {
        framework.crossWalk.filter { $0.year == year && $0.codes.contains(code) }.map(\.code)
    }

    private func slip(_ kind: Slip.Kind) -> Slip {
        SlipText(print: PrintedNumber(""), value: nil).slip(kind)
    }

    private func remark(unknown print: PrintedFigure) -> Remark {
        Remark(
            kind: .unknown, figure: print.figure,
            text: Bilingual(
                "กรอบการประเมินปี \(framework.year) ไม่มีตัวเลขนี้ จึงไม่ได้ตรวจ: \(print.printed)",
                "The framework of \(framework.year) has no such figure, so it was not checked: \(print.printed)"
            ))
    }
}

extension CodeCheck {
    /// A code that this year does not have: a finding where the year's list is sure.
    private func judge(
        missing code: String, name: String?, _ print: PrintedFigure
    ) -> (Finding?, Remark?) {
        let letter = code.prefix(1)
        let list = framework.questions.filter { $0.code.hasPrefix(letter) }
        guard let last = list.last, list.allSatisfy({ $0.confidence > .unsure }) else {
            return (nil, remark(unknown: print))
        }
        let byName = name.flatMap { name in
            matches(name).first { $0.entry.year == framework.year }?.entry.code
        }
        let source = otherYears.first { $0.question(code) != nil }
        let walked = source.map { here(code, of: $0.year) } ?? []
        let expected = byName ?? (walked.count == 1 ? walked.first : nil)
        let other = source.map { source in
            let known = source.question(code)?.name ?? Bilingual("", "")
            return Bilingual(
                " แต่มีในปี \(source.year) (\(known.thai))",
                " but \(source.year) has (\(known.english))")
        }
        let now = expected.map { Bilingual(" ปีนี้คือ \($0)", " It is \($0) this year.") }
        let none = Bilingual(
            "ปีงบประมาณ \(framework.year) มีเพียง \(list.first?.code ?? "")–\(last.code) ไม่มี \(code)",
            "Fiscal year \(framework.year) has \(list.first?.code ?? "")–\(last.code) and no \(code)"
        )
        let finding = Finding(
            figure: Figure.code(code).description, printed: name.map { "\(code) \($0)" } ?? code,
            expected: expected, slip: slip(source == nil ? .unknownCode : .otherYear),
            confidence: expected == nil ? .possible : .likely,
            evidence: [none, other, now].compactMap { $0 }.reduce(Bilingual("", ""), +),
            place: print.place)
        return (finding, nil)
    }

    /// A name that fits another code, or another year's code, much better than its own.
    private func judge(_ code: String, named name: String) -> Finding? {
        guard let own = entries.first(where: { $0.year == framework.year && $0.code == code })
        else {
            return nil
        }
        let printed = NameLikeness(name)
        let fit = own.forms.map(printed.likeness).max() ?? 0
        let found = matches(name).filter { $0.likeness >= fit + Self.better }
        guard let best = found.first else { return nil }
        let equal = found.filter { $0.likeness >= best.likeness - 0.02 }
        let match =
            equal.first { $0.entry.year == framework.year } ?? equal.first { $0.entry.code == code }
            ?? best
        // The same item under an older name is no mistake.
        guard !equal.contains(where: { here($0.entry.code, of: $0.entry.year).contains(code) })
        else { return nil }
        let isHere = match.entry.year == framework.year
        let isSure = own.confidence > .unsure && match.entry.confidence > .unsure
        let walked = isHere ? [match.entry.code] : here(match.entry.code, of: match.entry.year)
        let evidence = Bilingual(
            "ชื่อ “\(name)” เป็นของ \(match.entry.code)\(isHere ? "" : " ปี \(match.entry.year)") ส่วน \(code) ของปี \(framework.year) คือ “\(own.name)”",
            "The name “\(name)” is that of \(match.entry.code)\(isHere ? "" : " in \(match.entry.year)"); \(code) of \(framework.year) is “\(own.name)”."
        )
        return Finding(
            figure: Figure.code(code).description, printed: "\(code) \(name)",
            expected: walked.count == 1 && walked.first != code
                ? walked.first : "\(code) \(own.name)",
            slip: slip(isHere ? .nameOfOtherCode : .otherYear),
            confidence: isSure ? .likely : .possible, evidence: evidence)
    }
}
