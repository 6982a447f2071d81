/// Parts of a path as text; nothing is looked up.
enum PathName {
    /// What comes before the last part; empty for a bare name, "/" for the root and what stands in it.
    static func folder(of path: String) -> String {
        let name = trimmed(path)
        guard let slash = name.lastIndex(of: "/") else {
            return name.isEmpty && !path.isEmpty ? "/" : ""
        }
        let folder = trimmed(String(name[..<slash]))
        return folder.isEmpty ? "/" : folder
    }

    /// The last part, without a slash at its end.
    static func last(of path: String) -> String {
        let path = trimmed(path)
        return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// A name in a folder; the name itself when the folder is empty.
    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    private static func trimmed(_ path: String) -> String {
        let end = path.lastIndex { $0 != "/" }
        return end.map { String(path[...$0]) } ?? ""
    }
}
