/// Bytes of HTML as they are written; every piece is copied once, whatever the depth of the page.
///
/// The page is written into the memory of the array that it ends as: an array that grows by pieces asks before each
/// whether it is shared and large enough, and that costs more than the copying.
public struct HTMLWriter {
    /// Where the page is written; it belongs to the array that `bytes` makes.
    private let memory: UnsafeMutableBufferPointer<UInt8>
    /// How much of the memory is written.
    private var count = 0
    /// What was written before the memory was full and begun anew.
    private var earlier: [UInt8] = []

    private init(_ memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

    /// The bytes that a body writes, UTF-8; a page longer than `capacity` is copied once more.
    @usableFromInline static func bytes(
        capacity: Int, _ body: (inout HTMLWriter) -> Void
    ) -> [UInt8] {
        var earlier: [UInt8] = []
        let last = [UInt8](unsafeUninitializedCapacity: max(capacity, 64)) { memory, count in
            var writer = HTMLWriter(memory)
            body(&writer)
            (earlier, count) = (writer.earlier, writer.count)
        }
        return earlier.isEmpty ? last : earlier + last
    }

    /// Writes text between tags: "&", "<" and ">" escaped, control characters that HTML forbids left out.
    public mutating func write(text: String) { write(text, escapesQuotes: false) }

    /// Writes the inside of a quoted attribute: quotes escaped too.
    mutating func write(attribute: String) { write(attribute, escapesQuotes: true) }

    /// Writes markup of the program's own.
    @usableFromInline mutating func write(markup: StaticString) {
        markup.withUTF8Buffer { put($0) }
    }

    /// Writes markup but for its last bytes.
    mutating func write(markup: StaticString, without count: Int) {
        markup.withUTF8Buffer { put(UnsafeBufferPointer(rebasing: $0.dropLast(count))) }
    }

    /// Writes what a document begins with.
    @usableFromInline mutating func writeDoctype() { write(markup: "<!DOCTYPE html>\n") }

    mutating func write(byte: UInt8) {
        if count == memory.count { spill(UnsafeBufferPointer(start: nil, count: 0)) }
        memory.baseAddress?[count] = byte
        count &+= 1
    }

    mutating func write(markup: [UInt8]) { markup.withUnsafeBufferPointer { put($0) } }

    /// Writes decimal digits.
    mutating func write(number: Int) {
        guard (0..<10_000).contains(number) else { return write(text: String(number)) }
        let digits = UInt32(truncatingIfNeeded: number)
        if digits >= 1_000 { write(digit: digits / 1_000) }
        if digits >= 100 { write(digit: digits / 100 % 10) }
        if digits >= 10 { write(digit: digits / 10 % 10) }
        write(digit: digits % 10)
    }

    private mutating func write(digit: UInt32) {
        write(byte: 0x30 | UInt8(truncatingIfNeeded: digit))
    }

    private mutating func write(_ text: String, escapesQuotes: Bool) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            var index = SpecialBytes.next(in: source, from: 0)
            while index < source.count {
                if let escape = Self.escape(source[index], escapesQuotes) {
                    put(UnsafeBufferPointer(rebasing: source[start..<index]))
                    write(markup: escape)
                    start = index + 1
                }
                index = SpecialBytes.next(in: source, from: index + 1)
            }
            put(start == 0 ? source : UnsafeBufferPointer(rebasing: source[start...]))
        }
    }

    /// What is written in place of a byte; nil for the byte itself.
    private static func escape(_ byte: UInt8, _ escapesQuotes: Bool) -> StaticString? {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22 where escapesQuotes: "&#34;"
        case 0x27 where escapesQuotes: "&#39;"
        case 0x09, 0x0A, 0x0D: nil
        case 0x00...0x1F, 0x7F: ""
        default: nil
        }
    }

    // By force: a page is hundreds of pieces of a few bytes, and the call would cost as much as the copy.
    @inline(__always) private mutating func put(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let source = piece.baseAddress, let start = memory.baseAddress else { return }
        guard piece.count <= memory.count &- count else { return spill(piece) }
        UnsafeMutableRawPointer(start + count).copyMemory(from: source, byteCount: piece.count)
        count &+= piece.count
    }

    /// Keeps what the memory holds, and a piece that does not fit, and begins the memory anew.
    @inline(never) private mutating func spill(_ piece: UnsafeBufferPointer<UInt8>) {
        earlier.append(contentsOf: UnsafeBufferPointer(rebasing: memory[..<count]))
        earlier.append(contentsOf: piece)
        count = 0
    }
}
