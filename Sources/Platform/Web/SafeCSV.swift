/// Rows as comma-separated values, with a byte-order mark for spreadsheets; no cell begins a formula.
public enum SafeCSV {
    /// The bytes of a file with these rows.
    public static func bytes(_ rows: [[String]]) -> [UInt8] {
        let lines = rows.map { row in
            row.map { "\"" + plain($0).replacing("\"", with: "\"\"") + "\"" }.joined(
                separator: ",")
        }
        return [0xEF, 0xBB, 0xBF] + Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    /// A text that no spreadsheet reads as a formula.
    public static func plain(_ cell: String) -> String {
        "=+-@\t\r".contains(cell.first ?? " ") ? "'" + cell : cell
    }
}
