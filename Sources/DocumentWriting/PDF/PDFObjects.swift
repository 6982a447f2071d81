/// The objects of a PDF file as Cairo writes it: one plain cross-reference table, no object streams.
struct PDFObjects {
    /// The bytes before the first object.
    let head: [UInt8]
    /// The body of each object, by its number; empty where there is none.
    private(set) var bodies: [[UInt8]]
    /// Number of the catalogue.
    let root: Int
    /// Number of the information dictionary.
    let info: Int

    init(_ file: [UInt8]) throws(PDFError) {
        guard let start = Self.last("startxref", in: file[...]),
            let table = Self.number(in: file[(start + 9)...]), file.indices.contains(table),
            let trailer = Self.last("trailer", in: file[..<start]), trailer > table,
            let root = Self.reference("/Root", in: file[trailer..<start]),
            let info = Self.reference("/Info", in: file[trailer..<start])
        else { throw .structure("trailer") }
        let offsets = try Self.offsets(in: file[table..<trailer])
        guard let first = offsets.filter({ $0 > 0 }).min(), first <= table,
            offsets.indices.contains(root), offsets.indices.contains(info)
        else { throw .structure("xref") }
        head = Array(file[..<first])
        bodies = try Self.bodies(of: file, offsets, end: table)
        self.root = root
        self.info = info
    }

    /// The name that follows a key near the beginning of an object, as "/TD" after "/S".
    func value(of key: String, in number: Int) -> String? {
        let beginning = bodies[number].prefix(160)
        let key = Array("\(key) ".utf8)
        guard
            let start = beginning.indices.first(where: { beginning[$0...].starts(with: key) })
        else { return nil }
        let value = beginning[(start + key.count)...].prefix { $0 > 0x20 && $0 != 0x3E }
        return String(decoding: value, as: UTF8.self)
    }

    /// Writes entries at the end of an object that is a dictionary without a stream.
    mutating func add(_ entries: String, to number: Int) throws(PDFError) {
        guard bodies.indices.contains(number),
            let end = Self.last(">>", in: bodies[number][...])
        else { throw .structure("dictionary \(number)") }
        bodies[number].insert(contentsOf: Array("   \(entries)\n".utf8), at: end)
    }

    /// Replaces an object.
    mutating func replace(_ number: Int, with body: [UInt8]) { bodies[number] = body }

    /// Adds a stream; the answer is its number.
    mutating func append(stream: [UInt8], entries: String) -> Int {
        let head = "<< \(entries) /Length \(stream.count) >>\nstream\n"
        bodies.append(Array(head.utf8) + stream + Array("\nendstream\n".utf8))
        return bodies.count - 1
    }

    /// The whole file, with an identifier made of its content.
    func file() -> [UInt8] {
        var bytes = head
        bytes.reserveCapacity(bodies.reduce(4_096) { $0 + $1.count + 48 })
        var table = "xref\n0 \(bodies.count)\n0000000000 65535 f \n"
        for (number, body) in bodies.enumerated().dropFirst() {
            table += "\(Self.tenDigits(bytes.count)) 00000 n \n"
            bytes += Array("\(number) 0 obj\n".utf8) + body + Array("endobj\n".utf8)
        }
        let id = Self.identifier(bytes)
        let trailer = """
            trailer
            << /Size \(bodies.count) /Root \(root) 0 R /Info \(info) 0 R /ID [<\(id)> <\(id)>] >>
            startxref
            \(bytes.count)
            %%EOF

            """
        return bytes + Array((table + trailer).utf8)
    }

    // MARK: Reading

    private static func offsets(in table: ArraySlice<UInt8>) throws(PDFError) -> [Int] {
        let lines = table.split(separator: UInt8(ascii: "\n"))
        guard lines.count > 2, lines[0].elementsEqual("xref".utf8), lines[1].starts(with: "0 ".utf8)
        else { throw .structure("xref") }
        return lines.dropFirst(2).map { line in
            line.contains(UInt8(ascii: "n")) ? number(in: line) ?? 0 : 0
        }
    }

    private static func bodies(
        of file: [UInt8], _ offsets: [Int], end: Int
    ) throws(PDFError) -> [[UInt8]] {
        let starts = offsets.filter { $0 > 0 }.sorted() + [end]
        var next: [Int: Int] = [:]
        for (start, following) in zip(starts, starts.dropFirst()) { next[start] = following }
        var bodies: [[UInt8]] = []
        for offset in offsets {
            guard offset > 0, let following = next[offset], following <= file.count else {
                bodies.append([])
                continue
            }
            let object = file[offset..<following]
            guard let line = object.firstIndex(of: UInt8(ascii: "\n")),
                let finish = last("endobj", in: object)
            else { throw .structure("object at \(offset)") }
            bodies.append(Array(file[(line + 1)..<max(line + 1, finish)]))
        }
        return bodies
    }

    private static func last(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let word = Array(word.utf8)
        var at = bytes.endIndex - word.count
        while at >= bytes.startIndex {
            if bytes[at] == word[0], bytes[at..<(at + word.count)].elementsEqual(word) { return at }
            at -= 1
        }
        return nil
    }

    /// The number at the beginning, after white space.
    private static func number(in bytes: ArraySlice<UInt8>) -> Int? {
        let digits = bytes.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }.prefix {
            (0x30...0x39).contains($0)
        }
        return Int(String(decoding: digits.prefix(15), as: UTF8.self))
    }

    private static func reference(_ key: String, in bytes: ArraySlice<UInt8>) -> Int? {
        last(key, in: bytes).flatMap { number(in: bytes[($0 + key.utf8.count)...]) }
    }

    // MARK: Writing

    private static func tenDigits(_ value: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    }

    /// Two FNV-1a sums of the content, 32 hexadecimal digits.
    private static func identifier(_ bytes: [UInt8]) -> String {
        var one: UInt64 = 0xCBF2_9CE4_8422_2325
        var two: UInt64 = 0x9E37_79B9_7F4A_7C15
        for byte in bytes {
            one = (one ^ UInt64(byte)) &* 0x100_0000_01B3
            two = (two ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return [one, two].map { sum in
            let digits = String(sum, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
