/// Something wrong with the data or with how it is kept.
public enum Finding: Sendable, Hashable {
    /// The file or an index is damaged; the engine's words.
    case damage(String)
    /// A row points to one that is not there.
    case danglingReference(table: String, missing: String)
    /// A setting that lets acknowledged data be lost.
    case setting(name: String, value: String, needed: String)
}
