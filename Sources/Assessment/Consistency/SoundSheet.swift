public import ThaiText

/// A sheet of figures with what the check found wrong replaced or left out, so that nothing is built on a slip.
public struct SoundSheet: Sendable {
    /// The figures to go on with.
    public let known: KnownScores
    private let findings: [Finding]
    private let framework: Framework

    /// A sheet without what disagrees, except where several explanations are left.
    public init(_ sheet: ResultSheet, framework: Framework) {
        self.framework = framework
        let wrong = ConsistencyCheck(framework: framework).check(sheet).findings
            .filter { $0.confidence != .possible && Self.isScore($0.figure) }
        let repairs = Dictionary(
            wrong.map { ($0.figure, $0) }, uniquingKeysWith: { first, _ in first })
        var sound = sheet
        sound.prints = sheet.prints.compactMap { print in
            guard let finding = repairs[print.figure] else { return print }
            guard let expected = finding.expected, finding.window == nil else { return nil }
            return PrintedFigure(figure: print.figure, printed: expected, place: print.place)
        }
        known = KnownScores(sound)
        findings = wrong
    }

    /// What was replaced or left out, a sentence each.
    public var notes: [Bilingual] {
        findings.map { finding in
            let name =
                Figure(finding.figure).map { FigureName(framework: framework)($0) }
                ?? Bilingual(finding.figure, finding.figure)
            let printed = Bilingual(
                "\(name.thai) ที่พิมพ์ว่า \(finding.printed) ไม่ลงตัว จึง",
                "\(name.english), printed \(finding.printed), does not agree; ")
            let used = finding.window == nil ? finding.expected : nil
            let instead = used.map { Bilingual("ใช้ \($0) แทน", "\($0) is used instead") }
            let leftOut = Bilingual("ไม่ใช้ค่านี้ในการคำนวณ", "it is left out of the reckoning")
            return printed + (instead ?? leftOut)
        }
    }

    private static func isScore(_ figure: String) -> Bool {
        switch Figure(figure) {
        case .total, .instrument, .indicator, .subIndicator, .question: true
        case .level, .distribution, .code, nil: false
        }
    }
}
