import Cryptography
import FoundationEssentials
import HTML

/// A file of the design language as it is served.
public struct Asset: Sendable, Hashable {
    /// Its address on this server, with the hash of what is in it.
    public let path: String
    /// Its `Content-Type`.
    public let contentType: String
    /// What is in it.
    public let bytes: [UInt8]

    /// The `Cache-Control` of every asset: another content has another address, so a browser need not ask again.
    public static let cacheControl = "public, max-age=31536000, immutable"
}

/// What went wrong when the files were read.
public enum AssetError: Error, Sendable, Hashable {
    /// A file is missing, or cannot be read.
    case missing(path: String)
}

/// The files of the folder `Web`, read once and kept in memory.
public struct Assets: Sendable {
    /// Where pages find them.
    public let links: AssetLinks
    private let assets: [String: Asset]

    /// Reads the folder; no other file in it than the listed ones is ever served.
    public init(folder: String) throws(AssetError) {
        var found: [Asset] = []
        func add(_ file: File, _ bytes: [UInt8]) -> LinkAddress? {
            let hash = SHA256.hexadecimal(of: bytes).prefix(16)
            let path = "/assets/\(file.folder)\(file.stem).\(hash).\(file.ending)"
            found.append(Asset(path: path, contentType: file.contentType, bytes: bytes))
            return LinkAddress(path: path)
        }
        var fonts: [LinkAddress] = []
        var sheet = String(decoding: try Self.bytes(of: .stylesheet, in: folder), as: UTF8.self)
        for font in File.fonts {
            guard let address = add(font, try Self.bytes(of: font, in: folder)) else { continue }
            fonts.append(address)
            let name = address.text.dropFirst("/assets/".count)
            sheet = sheet.replacing("url(\"\(font.path)\")", with: "url(\"\(name)\")")
        }
        let stylesheet = add(.stylesheet, Array(sheet.utf8))
        let icon = add(.icon, try Self.bytes(of: .icon, in: folder))
        let script = add(.script, try Self.bytes(of: .script, in: folder))
        links = AssetLinks(
            stylesheet: stylesheet ?? AssetLinks.unhashed.stylesheet,
            icon: icon ?? AssetLinks.unhashed.icon, script: script, fonts: fonts)
        assets = Dictionary(found.map { ($0.path, $0) }) { first, _ in first }
    }

    /// The asset at an address; nil for every other path.
    public subscript(path: String) -> Asset? { assets[path] }

    /// All assets in the order of their addresses.
    public var all: [Asset] { assets.values.sorted { $0.path < $1.path } }

    private static func bytes(of file: File, in folder: String) throws(AssetError) -> [UInt8] {
        let path = "\(folder)/\(file.path)"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .missing(path: path)
        }
        return Array(data)
    }
}

/// A file of the folder by its place in it.
private struct File {
    let folder: String
    let stem: String
    let ending: String
    let contentType: String

    var path: String { "\(folder)\(stem).\(ending)" }

    static let stylesheet = File(
        folder: "", stem: "prongsai", ending: "css", contentType: "text/css; charset=utf-8")
    static let icon = File(
        folder: "", stem: "prongsai", ending: "svg", contentType: "image/svg+xml")
    static let script = File(
        folder: "", stem: "prongsai", ending: "js", contentType: "text/javascript; charset=utf-8")
    static let fonts = [
        "IBMPlexSansThai-SemiBold", "IBMPlexSansThaiLooped-Regular",
        "IBMPlexSansThaiLooped-SemiBold",
    ].map { File(folder: "fonts/", stem: $0, ending: "woff2", contentType: "font/woff2") }
}
