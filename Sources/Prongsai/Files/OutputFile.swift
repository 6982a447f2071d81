import Glibc

/// Writing a file so that its name always holds the old content or the whole new one.
enum OutputFile {
    /// Writes beside the file, makes it durable and puts it in place; the old file stays when that fails.
    static func replace(_ path: String, with bytes: [UInt8]) throws(Refusal) {
        let target = try resolved(path)
        if isDevice(target) { return try writeThrough(target, bytes) }
        let folder = PathName.folder(of: target)
        let draft = try Draft(besides: target, in: folder.isEmpty ? "." : folder)
        defer { draft.discard() }
        if let code = FileBytes.write(bytes, to: draft.descriptor) {
            throw .cannotWrite(path, SystemFailure(code: code))
        }
        keepPermissions(of: target, on: draft.descriptor)
        guard fsync(draft.descriptor) == 0 else { throw .cannotWrite(path, .last) }
        try draft.put(at: target)
        synchronise(folderOf: target)
    }

    /// Refuses early what could not be written later: a folder, a missing folder, the input itself.
    static func check(_ path: String, input: String) throws(Refusal) {
        if path == "-" { return }
        var output = stat()
        guard stat(path, &output) == 0 else {
            let folder = PathName.folder(of: path)
            guard access(folder.isEmpty ? "." : folder, W_OK) == 0 else {
                throw .cannotWrite(path, .last)
            }
            return
        }
        if output.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path) }
        var source = stat()
        if input != "-", stat(input, &source) == 0, source.st_dev == output.st_dev,
            source.st_ino == output.st_ino
        {
            throw .outputIsInput(VisibleText.of(path, keepingLines: false))
        }
    }

    /// The file a link leads to, so that the link stays a link.
    private static func resolved(_ path: String) throws(Refusal) -> String {
        var information = stat()
        guard lstat(path, &information) == 0, information.st_mode & S_IFMT == S_IFLNK else {
            return path
        }
        guard let real = realpath(path, nil) else { throw .cannotWrite(path, .last) }
        defer { free(real) }
        return String(cString: real)
    }

    /// Gives a draft the permissions of the file it will replace, so that a private file stays private.
    private static func keepPermissions(of path: String, on descriptor: Int32) {
        var information = stat()
        if stat(path, &information) == 0 { fchmod(descriptor, information.st_mode & 0o7777) }
    }

    private static func isDevice(_ path: String) -> Bool {
        var information = stat()
        guard stat(path, &information) == 0 else { return false }
        return information.st_mode & S_IFMT != S_IFREG
    }

    private static func writeThrough(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotWrite(path, .last) }
        defer { close(descriptor) }
        if let code = FileBytes.write(bytes, to: descriptor) {
            throw .cannotWrite(path, SystemFailure(code: code))
        }
    }

    /// Makes the new name itself durable; a system that cannot do this loses nothing else.
    static func synchronise(folderOf path: String) {
        let folder = PathName.folder(of: path)
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
