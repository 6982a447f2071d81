/// Fits texts into a width on a canvas that cannot break lines itself.
struct TextFitting {
    let canvas: any Canvas
    let lettering: Lettering

    /// The text in lines broken at spaces, at most `limit` of them; what is left over ends in "…".
    func lines(_ text: String, width: Double, limit: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ").map(String.init) {
            let longer = line.isEmpty ? word : "\(line) \(word)"
            if line.isEmpty || canvas.width(of: longer, lettering) <= width {
                line = longer
            } else {
                lines.append(line)
                line = word
            }
        }
        if !line.isEmpty { lines.append(line) }
        if lines.count > limit {
            let rest = lines.dropFirst(limit - 1).joined(separator: " ")
            lines = lines.prefix(limit - 1) + [rest]
        }
        return lines.map { shortened($0, width: width) }
    }

    /// The text, cut with "…" when it is wider than `width`; never between a letter and its mark.
    func shortened(_ text: String, width: Double) -> String {
        guard canvas.width(of: text, lettering) > width else { return text }
        let letters = Array(text.prefix(400))
        var fitting = 0
        var tooLong = letters.count
        while fitting + 1 < tooLong {
            let middle = (fitting + tooLong) / 2
            let part = String(letters.prefix(middle)) + "…"
            if canvas.width(of: part, lettering) <= width {
                fitting = middle
            } else {
                tooLong = middle
            }
        }
        return String(letters.prefix(fitting)) + "…"
    }
}
