internal import Zip

/// A DOCX or XLSX file: XML parts in a zip archive, tied to each other by relationships.
struct OfficePackage {
    /// "DOCX" or "XLSX", for messages.
    let kind: String
    /// Name of the part that everything hangs on, such as "word/document.xml".
    let main: String
    private let zip: ZipArchive

    /// A tie from one part to another.
    struct Relationship {
        var id: String
        /// The last word of the type's address, such as "numbering".
        var type: String
        /// The other part's name in the archive.
        var target: String
    }

    /// Opens a package and finds its main part.
    init(_ bytes: [UInt8], kind: String) throws(ReadingError) {
        self.kind = kind
        do {
            zip = try ZipArchive(bytes: bytes)
        } catch {
            throw Self.failure(error, kind: kind, part: "")
        }
        let ties = try Self.relationships(of: "", in: zip, kind: kind)
        let conventional = kind == "DOCX" ? "word/document.xml" : "xl/workbook.xml"
        main = ties.first { $0.type == "officeDocument" }?.target ?? conventional
    }

    /// The root element of a part.
    func root(of part: String) throws(ReadingError) -> Element {
        do {
            return try ElementParser.xml(bytes(of: part))
        } catch let error as ReadingError {
            throw error
        } catch {
            throw Self.failure(error, kind: kind, part: part)
        }
    }

    /// The bytes of a part.
    func bytes(of part: String) throws(ReadingError) -> [UInt8] {
        do {
            return try zip.bytes(of: part)
        } catch {
            throw Self.failure(error, kind: kind, part: part)
        }
    }

    /// The relationships of a part; none when it has none.
    func relationships(of part: String) throws(ReadingError) -> [Relationship] {
        try Self.relationships(of: part, in: zip, kind: kind)
    }

    /// The root of the first part that the main part names with this type of relationship; nil when there is none.
    func root(ofType type: String) throws(ReadingError) -> Element? {
        let ties = try relationships(of: main)
        guard let tie = ties.first(where: { $0.type == type }), zip.contains(tie.target) else {
            return nil
        }
        return try root(of: tie.target)
    }

    /// What a failure below means for the whole file.
    static func failure(_ error: any Error, kind: String, part: String) -> ReadingError {
        switch error {
        case ZipError.tooLarge(let limit): .expandsTooFar(limit: limit)
        case ZipError.tooManyMembers(let limit): .expandsTooFar(limit: limit)
        case ZipError.packedTooTightly(let ratio): .expandsTooFar(limit: ratio)
        case ZipError.locked: .locked
        case ElementParser.Failure.tooLarge: .expandsTooFar(limit: ElementParser.nodeLimit)
        default: part.isEmpty ? .damaged(kind: kind) : .damagedPart(kind: kind, part: part)
        }
    }

    private static func relationships(
        of part: String, in zip: ZipArchive, kind: String
    ) throws(ReadingError) -> [Relationship] {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let folder = String(part[..<cut])
        let name = "\(folder)_rels/\(part[cut...]).rels"
        guard zip.contains(name) else { return [] }
        let root: Element
        do {
            root = try ElementParser.xml(zip.bytes(of: name))
        } catch {
            throw failure(error, kind: kind, part: name)
        }
        return root.all("Relationship").compactMap { tie in
            guard tie["TargetMode"] != "External", let target = tie["Target"] else { return nil }
            let type = tie["Type"]?.split(separator: "/").last.map(String.init) ?? ""
            return Relationship(
                id: tie["Id"] ?? "", type: type, target: resolve(target, from: folder))
        }
    }

    /// A target's name in the archive: "/" starts at the root, "../" leads one folder up.
    private static func resolve(_ target: String, from folder: String) -> String {
        var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for piece in target.split(separator: "/") where piece != "." {
            if piece == ".." { _ = parts.popLast() } else { parts.append(String(piece)) }
        }
        return parts.joined(separator: "/")
    }
}
