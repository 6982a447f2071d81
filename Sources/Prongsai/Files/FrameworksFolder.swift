import Assessment
import FoundationEssentials
import Glibc
import ThaiText

/// Finding and reading the framework files.
struct FrameworksFolder {
    /// The folder.
    let path: String

    private static let name = "Frameworks"

    /// The folder a command line names, or the one that came with the program.
    init(_ invocation: Invocation) throws(Refusal) {
        let world = invocation.world
        let named =
            invocation.arguments[Options.frameworks] ?? world.environment["PRONGSAI_FRAMEWORKS"]
        let candidates =
            named.map { [$0] } ?? InstalledFolder.candidates(of: Self.name, for: world.executable)
        guard let found = candidates.first(where: Self.isFolder) else {
            throw .noFrameworksFolder(tried: candidates)
        }
        path = found
    }

    /// The frameworks with the overrides of a command line, validated.
    static func library(_ invocation: Invocation) throws -> FrameworkLibrary {
        let overrides = try invocation.arguments.all(Options.override).map {
            try file($0, world: invocation.world)
        }
        return try FrameworkLibrary(
            files: FrameworksFolder(invocation).files(), overrides: overrides)
    }

    /// All files of the folder in order of name.
    func files() throws(Refusal) -> [FrameworkFile] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw .notReadable(path, SystemFailure(code: EACCES))
        }
        var files: [FrameworkFile] = []
        for name in names.sorted() where name.hasSuffix(".json") {
            let file = try InputFile.bytes(
                PathName.join(path, name), limit: Self.largestFile)
            files.append(FrameworkFile(name: "\(Self.name)/\(name)", bytes: file))
        }
        guard !files.isEmpty else { throw .noFrameworksFolder(tried: [path]) }
        return files
    }

    /// A framework file that a command line names.
    static func file(_ path: String, world: World) throws(Refusal) -> FrameworkFile {
        FrameworkFile(
            name: path, bytes: try InputFile.bytes(path, limit: largestFile, world: world))
    }

    /// Many times the size of a framework.
    private static let largestFile = 8 << 20

    private static func isFolder(_ path: String) -> Bool {
        var information = stat()
        return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }
}
