internal import Documents

/// Reads the cells of a workbook as they are shown.
struct XlsxCells {
    private let shared: [RunCollector]
    private let styles: XlsxStyles
    private let from1904: Bool

    /// The cells of a workbook with its texts, its styles and the year its days are counted from.
    init(package: OfficePackage, styles: XlsxStyles, from1904: Bool) throws(ReadingError) {
        self.styles = styles
        self.from1904 = from1904
        shared = try Self.strings(package)
    }

    /// The paragraphs of a cell; none when it is empty.
    func paragraphs(_ cell: Element) -> [Paragraph] {
        let look = styles.look(cell["s"])
        let value = cell.first("v")?.text ?? ""
        var collector = RunCollector()
        switch cell["t"] ?? "n" {
        case "s":
            if let index = Int(value), shared.indices.contains(index) { collector = shared[index] }
        case "inlineStr":
            if let rich = cell.first("is") { collector = Self.text(rich) }
        case "b": collector.add(value == "1" ? "TRUE" : "FALSE", bold: false)
        case "str", "e", "d": collector.add(Self.unescaped(value), bold: false)
        default: collector.add(look.format.text(value, from1904: from1904), bold: false)
        }
        return collector.paragraphs(style: .plain).map { paragraph in
            guard look.bold else { return paragraph }
            var paragraph = paragraph
            paragraph.runs = [Run(paragraph.text, bold: true)]
            return paragraph
        }
    }

    private static func strings(_ package: OfficePackage) throws(ReadingError) -> [RunCollector] {
        let ties = try package.relationships(of: package.main)
        guard let tie = ties.first(where: { $0.type == "sharedStrings" }) else { return [] }
        let bytes = try package.bytes(of: tie.target)
        var out: [RunCollector] = []
        do {
            _ = try ElementParser.records("si", in: bytes) { element in
                out.append(text(element))
                return out.count < 2_000_000
            }
        } catch {
            throw OfficePackage.failure(error, kind: package.kind, part: tie.target)
        }
        return out
    }

    /// A text of one or more looks; readings above the letters are left out.
    private static func text(_ element: Element) -> RunCollector {
        var collector = RunCollector()
        for child in element.elements {
            switch child.name {
            case "t": collector.add(unescaped(child.text), bold: false)
            case "r":
                let bold = child.first("rPr")?.first("b")?.isOn ?? false
                collector.add(unescaped(child.first("t")?.text ?? ""), bold: bold)
            default: break
            }
        }
        return collector
    }

    /// Signs that XML may not hold stand as `_x000D_`.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var out = ""
        var rest = Substring(text)
        while let sign = rest.first {
            let code = rest.prefix(7)
            if sign == "_", code.count == 7, code.hasSuffix("_"), code.dropFirst().first == "x",
                let value = UInt32(code.dropFirst(2).dropLast(), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                if scalar != "\r" { out.unicodeScalars.append(scalar) }
                rest = rest.dropFirst(7)
            } else {
                out.append(sign)
                rest = rest.dropFirst()
            }
        }
        return out
    }
}
