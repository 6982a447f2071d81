import FileStore
import HTTP
import Platform
import SQL
import Threads

/// Pictures as they stand beside an entry: a hundredth of what a phone sends.
final class Thumbnails: Sendable {
    /// Three points for each of the page's, as good phones draw.
    private static let side = 288

    private let shrinking: Measures.Shrinking
    /// Some 10 kB each, by the hash of the whole.
    private let known = Remembered<ContentHash, [UInt8]>(most: 256)

    init(_ shrinking: @escaping Measures.Shrinking) { self.shrinking = shrinking }

    /// The small picture of a file; nil for what cannot be made small, which is then shown as it is.
    func picture(
        of hash: ContentHash, reading bytes: () async throws -> [UInt8]
    ) async throws -> [UInt8]? {
        if let made = known.value(of: hash) { return made }
        let whole = try await bytes()
        guard let made = try? await shrinking(whole, Self.side) else { return nil }
        known.keep(made, of: hash)
        return made
    }
}

extension Measures {
    /// The field of a file's address that asks for the small picture.
    static let smallField = "small"

    /// A picture made small; nil for another kind of file.
    func thumbnail(
        of file: StoredFile.ID, in database: ScopedDatabase
    ) async throws -> Response? {
        let found: [StoredFile] = try await database.read(Files.files([file]))
        guard let stored = found.first, stored.kind == .jpeg || stored.kind == .png else {
            return nil
        }
        let small = try await thumbnails.picture(of: stored.hash) {
            try await files.bytes(of: stored)
        }
        guard let small else { return nil }
        var response = Response(.ok, type: FileKind.jpeg.mediaType, small)
        response.headers[.contentSecurityPolicy] = "default-src 'none'; sandbox"
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers[.cacheControl] = "private, max-age=86400"
        return response
    }
}
