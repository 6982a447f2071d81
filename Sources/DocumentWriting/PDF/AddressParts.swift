/// Parts of internet addresses, as byte ranges of a text: an address too long for a line ends one after "/", "." or the like.
struct AddressParts {
    private let text: [UInt8]

    init(_ text: [UInt8]) { self.text = text }

    /// Ranges no line breaks inside; a part wider than a line is left to break anywhere.
    func ranges(fits: (Range<Int>) -> Bool) -> [Range<Int>] {
        addresses().flatMap(parts).filter { $0.count > 1 && fits($0) }
    }

    private static let beginnings = ["https://", "http://", "www."].map { Array($0.utf8) }
    private static let ends = Set("/.-_?=&#".utf8)

    /// Whole addresses, up to a space or the first letter that is not ASCII.
    private func addresses() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var at = 0
        while at < text.count {
            guard Self.beginnings.contains(where: { text[at...].starts(with: $0) }) else {
                at += 1
                continue
            }
            let end = text[at...].firstIndex { !(0x21...0x7E).contains($0) } ?? text.count
            found.append(at..<end)
            at = end
        }
        return found
    }

    /// "https://" is one part, each of the others ends with the sign after it.
    private func parts(of address: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = address.lowerBound
        for at in address {
            let isLast = at + 1 == address.upperBound
            let goesOn = !isLast && Self.ends.contains(text[at + 1])
            guard isLast || Self.ends.contains(text[at]) && !goesOn else { continue }
            parts.append(start..<(at + 1))
            start = at + 1
        }
        return parts
    }
}
