/// The kinds of file a document tree can be written as.
public enum Format: String, Sendable, Hashable, CaseIterable {
    case pdf, docx, xlsx, html
}
