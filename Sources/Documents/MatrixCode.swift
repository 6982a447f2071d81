/// A square of dark and light modules that a camera reads, such as a QR code.
public struct MatrixCode: Sendable, Hashable {
    /// Modules along a side, without the quiet zone.
    public let side: Int
    /// Row by row, whether a module is dark; `side` × `side` of them.
    public let dark: [Bool]
    /// What it opens or says, for who cannot see it.
    public let label: String
    /// Whether it stands large in the middle of the page, to be read from some steps away.
    public var isLarge = false

    /// A code; nil unless there are `side` × `side` modules.
    public init?(side: Int, dark: [Bool], label: String) {
        guard (1...200).contains(side), dark.count == side * side else { return nil }
        (self.side, self.dark, self.label) = (side, dark, label)
    }

    /// The runs of dark modules of a row, as first column and length.
    public func runs(ofRow row: Int) -> [(start: Int, length: Int)] {
        guard (0..<side).contains(row) else { return [] }
        var runs: [(start: Int, length: Int)] = []
        for column in 0..<side where dark[row * side + column] {
            if let last = runs.last, last.start + last.length == column {
                runs[runs.count - 1].length += 1
            } else {
                runs.append((column, 1))
            }
        }
        return runs
    }
}
