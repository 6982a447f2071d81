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
}
