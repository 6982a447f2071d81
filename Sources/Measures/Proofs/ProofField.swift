import Platform

/// The names of the fields of what shows an entry of progress: so many of each kind go with one form, more with the next.
enum ProofField {
    static let file = "file"
    static let files = names(file, 5)
    /// What each file is.
    static let fileLabels = names("file_label", 5)
    static let links = names("link", 3)
    static let linkLabels = names("link_label", 3)
    static let figures = names("figure", 3)
    /// What each figure counts.
    static let figureLabels = names("figure_label", 3)
    /// Why a piece is removed.
    static let reason = "reason"

    /// The files that a form which came back still has.
    static let held = files.map(FormFile.heldField)

    /// All but the files.
    static let texts = Set(
        fileLabels + links + linkLabels + figures + figureLabels + held)

    private static func names(_ name: String, _ count: Int) -> [String] {
        (1...count).map { $0 == 1 ? name : "\(name)_\($0)" }
    }
}
