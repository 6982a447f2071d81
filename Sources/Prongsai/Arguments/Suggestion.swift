/// Words near a mistyped one.
enum Suggestion {
    /// The nearest of the words, at most three, all equally near; none when nothing is near.
    static func nearest(to word: String, in words: [String]) -> [String] {
        let word = word.lowercased()
        let distances = words.map { (word: $0, distance: distance(word, $0.lowercased())) }
        let longest = max(1, min(3, word.count / 2))
        if let best = distances.map(\.distance).min(), best <= longest {
            return Array(distances.filter { $0.distance == best }.map(\.word).prefix(3))
        }
        return word.count < 2 ? [] : Array(words.filter { $0.hasPrefix(word) }.prefix(3))
    }

    /// Insertions, deletions, substitutions and swaps of neighbours that lead from one to the other.
    static func distance(_ first: String, _ second: String) -> Int {
        let first = Array(first)
        let second = Array(second)
        var rows = [Array(0...second.count)]
        for (i, a) in first.enumerated() {
            var row = [i + 1]
            for (j, b) in second.enumerated() {
                var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a == b ? 0 : 1))
                if i > 0, j > 0, a == second[j - 1], first[i - 1] == b {
                    cost = min(cost, rows[i - 1][j - 1] + 1)
                }
                row.append(cost)
            }
            rows.append(row)
        }
        return rows[first.count][second.count]
    }
}
