/// The slips that count as explanations, by plain comparison of two writings.
///
/// An arbitrary number is left out: it explains everything. Copied values are the caller's matter, since
/// they depend on what stands beside.
public enum SlipCatalogue {
    /// Whether one slip leads from a usual writing of a number, in hundredths, to a print.
    public static func explains(_ print: String, from hundredths: Int) -> Bool {
        let printed = Array(print.utf8)
        return Writing.texts(hundredths).contains { text in
            let original = Array(text.utf8)
            return original != printed && leads(from: original, to: printed)
        }
    }

    private static let point = UInt8(ascii: ".")

    private static func leads(from original: [UInt8], to printed: [UInt8]) -> Bool {
        switch printed.count - original.count {
        case 0:
            return oneDigit(original, printed) || swapped(original, printed)
                || groups(original, printed) || movedPoint(original, printed)
        case 1:
            return doubled(original, printed) || movedPoint(original, printed)
        case -1:
            return dropped(original, printed) || movedPoint(original, printed)
        default:
            return false
        }
    }

    private static func oneDigit(_ original: [UInt8], _ printed: [UInt8]) -> Bool {
        let different = zip(original, printed).filter { $0 != $1 }
        return different.count == 1 && different.allSatisfy { $0 != point && $1 != point }
    }

    private static func swapped(_ original: [UInt8], _ printed: [UInt8]) -> Bool {
        let places = original.indices.filter { original[$0] != point }
        return zip(places, places.dropFirst()).contains { left, right in
            var digits = original
            digits.swapAt(left, right)
            return digits == printed
        }
    }

    private static func groups(_ original: [UInt8], _ printed: [UInt8]) -> Bool {
        original.count == 5 && original[2] == point
            && Array(original[3...] + [point] + original[..<2]) == printed
    }

    private static func movedPoint(_ original: [UInt8], _ printed: [UInt8]) -> Bool {
        original.contains(point)
            && original.filter { $0 != point } == printed.filter { $0 != point }
    }

    private static func doubled(_ original: [UInt8], _ printed: [UInt8]) -> Bool {
        original.indices.contains { place in
            guard original[place] != point else { return false }
            var digits = original
            digits.insert(original[place], at: place)
            return digits == printed
        }
    }

    private static func dropped(_ original: [UInt8], _ printed: [UInt8]) -> Bool {
        original.indices.contains { place in
            guard original[place] != point else { return false }
            var digits = original
            digits.remove(at: place)
            return digits == printed
        }
    }
}
