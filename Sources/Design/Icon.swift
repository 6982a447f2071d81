/// The pictures of the design language, always beside a word and hidden from screen readers.
public enum Icon: String, Sendable, CaseIterable {
    case home, user, file, upload, check, warning, search, lock
}
