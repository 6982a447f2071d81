/// Folders that come with the program.
enum InstalledFolder {
    /// Where a folder of a name may lie: beside the executable, or in the share folder of an installation.
    static func places(of name: String, for executable: String) -> [String] {
        guard !executable.isEmpty else { return [] }
        let folder = PathName.folder(of: executable)
        let installation = PathName.folder(of: folder)
        return [
            PathName.join(folder, name), PathName.join(installation, "share/prongsai/\(name)"),
        ]
    }

    /// The same places, and the root of the source tree.
    static func candidates(of name: String, for executable: String) -> [String] {
        var candidates = places(of: name, for: executable)
        guard !candidates.isEmpty else { return [] }
        var parent = PathName.folder(of: executable)
        // The executable of a build lies in .build/x86_64-unknown-linux-gnu/release.
        for _ in 0..<4 where parent != "/" {
            parent = PathName.folder(of: parent)
            candidates.append(PathName.join(parent, name))
        }
        return candidates
    }
}
