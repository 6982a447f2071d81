import Documents
import ThaiText

/// Text as cells hold it, and how much room it takes.
enum SheetText {
    /// Line breaks stay; other control signs, which no workbook may hold, go.
    static func clean(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F) ~= scalar.value
            if !isControl, scalar.value & 0xFFFE != 0xFFFE { out.append(scalar) }
        }
        return String(out)
    }

    /// A number as a cell stores it, with its decimals; nil when the text is no plain decimal.
    static func number(_ text: String) -> (value: Double, places: Int)? {
        let parts = Digits.arabic(text).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ part in
                !part.isEmpty && part.count <= 6 && part.allSatisfy { $0.isASCII && $0.isNumber }
            }), let value = Double(parts.joined(separator: "."))
        else { return nil }
        // A number would lose leading noughts.
        guard parts[0].count == 1 || parts[0].first != "0" else { return nil }
        let places = parts.count == 2 ? parts[1].count : 0
        return places <= 4 ? (value, places) : nil
    }

    /// Lines that a text takes in a column of a width in Excel's units (digits of the usual font).
    static func lines(of text: String, width: Double, points: Double) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
            let length = line.unicodeScalars.reduce(0) { $0 + advance($1) } * points / 16
            // Thai words wrap before the edge, so a line is rarely full; rather a little room than a lost line.
            return sum + max(1, Int((length * 1.1 / max(2, width) + 0.2).rounded(.up)))
        }
    }

    /// The usual advance of a letter of TH Sarabun at 16 points, in Excel's units.
    private static func advance(_ scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: 0
        case 0x20, 0x2E, 0x2C, 0x3A: 0.5
        default: 0.85
        }
    }
}
