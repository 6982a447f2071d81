/// Whether bytes are one whole PDF document and nothing besides (ISO 32000, 7.5).
struct PDFStructure {
    private let reading: ByteReading

    init(_ bytes: [UInt8]) { reading = ByteReading(bytes: bytes) }

    func check() throws(FileRefusal) {
        let bytes = reading.bytes
        guard reading.has(Array("%PDF-".utf8), at: 0) else { throw .otherContent(than: .pdf) }
        guard !reading.endsAsArchive else { throw .ambiguous(.pdf) }
        let tail = max(0, bytes.count - 2_048)..<bytes.count
        guard let end = reading.last(Array("%%EOF".utf8), in: tail),
            let start = reading.last(Array("startxref".utf8), in: 0..<end), end - start < 64
        else { throw .damaged(.pdf) }
        // Some programs pad the end with white space or zeros; anything else is another file's.
        guard
            bytes[(end + 5)...].allSatisfy({ $0 == 0 || $0 == 0x20 || (0x09...0x0D).contains($0) })
        else { throw .ambiguous(.pdf) }
        guard let table = number(after: start + 9), isTable(at: table) else { throw .damaged(.pdf) }
    }

    private func number(after offset: Int) -> Int? {
        var (value, offset, digits) = (0, offset, 0)
        while let byte = reading.byte(offset), (0x09...0x0D).contains(byte) || byte == 0x20 {
            offset += 1
        }
        while let byte = reading.byte(offset), (0x30...0x39).contains(byte), digits < 12 {
            value = value * 10 + Int(byte - 0x30)
            (offset, digits) = (offset + 1, digits + 1)
        }
        return digits > 0 ? value : nil
    }

    /// "xref", or the number of the object that holds the table; 0 in files written for the web points nowhere.
    private func isTable(at offset: Int) -> Bool {
        guard (0..<reading.bytes.count).contains(offset) else { return false }
        var offset = offset
        while let byte = reading.byte(offset), (0x09...0x0D).contains(byte) || byte == 0x20 {
            offset += 1
        }
        guard let first = reading.byte(offset) else { return false }
        return reading.has(Array("xref".utf8), at: offset) || (0x30...0x39).contains(first)
    }
}
