import ThaiText

extension ServiceContent {
    /// Whether every word that a resident looks for stands in its name, purpose or for whom it is; Thai is written without
    /// spaces, so "ไฟดับ" finds "ไฟทางดับ".
    func isFound(by wanted: String) -> Bool {
        let text = Normalisation.searchable(
            [name, purpose, who].map { $0.thai + " " + $0.english }.joined(separator: " "))
        return WordBreaks.words(in: Normalisation.searchable(wanted))
            .flatMap { $0.split(whereSeparator: \.isWhitespace) }
            .allSatisfy { text.contains($0) }
    }
}
