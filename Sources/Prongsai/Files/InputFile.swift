import DocumentReading
import Glibc

/// Opening and reading of files that a command line names.
enum InputFile {
    /// Bytes of a file, "-" for standard input; refused above the limit before they are read.
    static func bytes(_ path: String, limit: Int, world: World) throws(Refusal) -> [UInt8] {
        path == "-" ? try world.standardInput(limit) : try bytes(path, limit: limit)
    }

    /// Bytes of a file.
    static func bytes(_ path: String, limit: Int) throws(Refusal) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw refusal(.last, path) }
        defer { close(descriptor) }
        return try bytes(of: descriptor, limit: limit, name: path)
    }

    /// Bytes of an open file.
    static func bytes(of descriptor: Int32, limit: Int, name: String) throws(Refusal) -> [UInt8] {
        var information = stat()
        guard fstat(descriptor, &information) == 0 else { throw refusal(.last, name) }
        if information.st_mode & S_IFMT == S_IFDIR { throw .isFolder(name) }
        let isRegular = information.st_mode & S_IFMT == S_IFREG
        if isRegular, information.st_size > limit {
            throw .reading(.tooLarge(limit: limit), file: name)
        }
        guard let bytes = FileBytes.read(from: descriptor, limit: limit) else {
            throw refusal(.last, name)
        }
        if bytes.count > limit { throw .reading(.tooLarge(limit: limit), file: name) }
        return bytes
    }

    /// The refusal for a failure of the system.
    static func refusal(_ failure: SystemFailure, _ path: String) -> Refusal {
        let path = VisibleText.of(path, keepingLines: false)
        return switch failure.code {
        case ENOENT, ENOTDIR: .noSuchFile(path)
        case EISDIR: .isFolder(path)
        default: .notReadable(path, failure)
        }
    }
}
