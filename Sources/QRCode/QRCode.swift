import CQREncode

/// A QR code as a square of dark and light modules, by libqrencode, with correction level M.
public struct QRCode: Sendable, Hashable {
    /// Modules along a side, without the quiet zone of four.
    public let side: Int
    private let dark: [Bool]

    /// The code of a text; nil when it is empty or longer than a code can hold.
    public init?(_ text: String) {
        guard !text.isEmpty, !text.utf8.contains(0),
            let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        self.side = side
        // The lowest bit of a module says whether it is dark.
        dark = UnsafeBufferPointer(start: data, count: side * side).map { $0 & 1 == 1 }
    }

    /// Whether a module is dark; light outside the code.
    public subscript(row: Int, column: Int) -> Bool {
        guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
        return dark[row * side + column]
    }
}
