/// What a reader of a PDF sees at all.
public enum PDFLook: String, Sendable, Hashable, Codable, CaseIterable {
    /// There is something on its pages.
    case filled
    /// It has no page, or neither letter, picture nor drawing on any.
    case blank
    /// It opens with a password only.
    case sealed
    /// It is no PDF that can be opened.
    case damaged

    /// What the program that reads strangers' documents is told, so that it looks and does not read.
    public static let flag = "look"

    /// So many pages are looked at; a longer file without anything on these is left alone.
    private static let mostPages = 200
    /// For all of them together.
    private static let seconds = 10.0

    /// Opens a PDF as a reader would; parses it, so a stranger's file is for a process of its own.
    public init(of bytes: [UInt8]) {
        do {
            let file = try PDFFile(bytes)
            let pages = min(file.pageCount, Self.mostPages)
            let each = Self.seconds / Double(max(1, pages))
            let isFilled =
                file.pageCount > Self.mostPages
                || (0..<pages).contains { file.showsAnything(on: $0 + 1, seconds: each) }
            self = isFilled ? .filled : .blank
        } catch {
            self = error == .locked ? .sealed : .damaged
        }
    }
}
