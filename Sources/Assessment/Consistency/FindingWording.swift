public import ThaiText

/// Findings in words that every page says alike.
public struct FindingWording: Sendable {
    private let framework: Framework

    /// The words for findings by a year's framework.
    public init(framework: Framework) { self.framework = framework }

    /// What a figure is called; the text itself when it is no figure.
    public func name(of figure: String) -> Bilingual {
        Figure(figure).map { FigureName(framework: framework)($0) } ?? Bilingual(figure, figure)
    }

    /// A value of a figure; levels by their name.
    public func value(_ value: String, of figure: String) -> Bilingual {
        let plain = Bilingual(value, value)
        guard Figure(figure) == .level else { return plain }
        return framework.level(named: value)?.name ?? plain
    }

    /// The values that a change of another explanation leads to.
    public func values(of change: OtherExplanation.Change) -> Bilingual {
        if change.values.isEmpty { return Bilingual("ค่าอื่น", "another value") }
        let text = ValueList.text(change.values)
        return Bilingual(text, text)
    }

    /// What should stand instead of what is printed, as it stands alone; nil when no value can be named.
    public func expected(_ group: FindingGroup) -> Bilingual? {
        guard let finding = group.findings.first else { return nil }
        if finding.slip.kind == .otherPartBlock {
            return Bilingual("ค่าที่ถูกไม่อยู่ในเอกสาร", "the right values are not in the document")
        }
        let isPerhaps =
            finding.confidence == .possible && finding.window != nil && finding.expected != nil
        return named(group).map { isPerhaps ? Bilingual("อาจเป็น ", "perhaps ") + $0 : $0 }
    }

    /// The same behind words that say already how sure it is; nil when no value can be named.
    public func value(_ group: FindingGroup) -> Bilingual? {
        group.findings.first?.slip.kind == .otherPartBlock ? nil : named(group)
    }

    private func named(_ group: FindingGroup) -> Bilingual? {
        guard let finding = group.findings.first else { return nil }
        let values = ([finding.expected].compactMap { $0 } + group.otherValues)
            .map { value($0, of: finding.figure) }
        guard let window = finding.window else {
            return values.isEmpty
                ? nil
                : Bilingual(
                    values.map(\.thai).joined(separator: " หรือ "),
                    values.map(\.english).joined(separator: " or "))
        }
        let range = window.low == window.high ? window.low : "\(window.low)–\(window.high)"
        guard let value = finding.expected else { return Bilingual(range, range) }
        return finding.confidence == .possible
            ? Bilingual(
                "\(value) (ตัวเลขอื่นยอมให้ \(range))", "\(value) (the others allow \(range))")
            : Bilingual("ประมาณ \(value) (\(range))", "about \(value) (\(range))")
    }

    /// How sure a finding is.
    public func grade(_ confidence: Finding.Confidence) -> Bilingual {
        switch confidence {
        case .certain: Bilingual("แน่นอน", "certain")
        case .likely: Bilingual("น่าจะใช่", "likely")
        case .possible: Bilingual("เป็นไปได้", "possible")
        }
    }
}

extension Consistency {
    /// Printed figures that agree with nothing and disagree with nothing, in the framework's order.
    public func unchecked(of printed: [String], _ framework: Framework) -> [String] {
        var seen = Set(verified).union(findings.map(\.figure))
        let order = framework.questions.map(\.code)
        return printed.filter { seen.insert($0).inserted }
            .map { figure in (figure, Self.code(of: figure).flatMap(order.firstIndex) ?? -1) }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            .map(\.0)
    }

    private static func code(of figure: String) -> String? {
        switch Figure(figure) {
        case .question(let code, _), .distribution(let code, _): code
        default: nil
        }
    }
}
