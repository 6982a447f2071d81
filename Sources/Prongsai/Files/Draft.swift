import Glibc

/// A file without a name, or with a hidden one where the file system has no nameless files.
///
/// A nameless file vanishes with the process, so even `kill -9` leaves nothing behind.
struct Draft: ~Copyable {
    let descriptor: Int32
    private let target: String
    private let hiddenName: String
    private let isNameless: Bool

    /// `__O_TMPFILE | O_DIRECTORY` of Linux, which the C header gives only as a macro of macros.
    private static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY
    private static let mode: mode_t = 0o666

    /// A draft for a target in a folder.
    init(besides target: String, in folder: String) throws(Refusal) {
        self.target = target
        let name = PathName.last(of: target)
        let unique = "\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        hiddenName = PathName.join(folder, ".\(name.prefix(40)).\(unique)")
        let open = open(folder, Self.nameless | O_WRONLY | O_CLOEXEC, Self.mode)
        isNameless = open >= 0
        descriptor =
            open >= 0
            ? open
            : Glibc.open(hiddenName, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, Self.mode)
        if descriptor < 0 { throw .cannotWrite(target, .last) }
    }

    /// Gives the draft the target's name.
    func put(at target: String) throws(Refusal) {
        if isNameless {
            let link = linkat(
                AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, hiddenName, AT_SYMLINK_FOLLOW)
            guard link == 0 else { throw .cannotWrite(target, .last) }
        }
        guard rename(hiddenName, target) == 0 else {
            let code = errno
            unlink(hiddenName)
            throw .cannotWrite(target, SystemFailure(code: code))
        }
    }

    /// Closes the draft; what was not put in place is gone.
    borrowing func discard() {
        close(descriptor)
        if !isNameless { unlink(hiddenName) }
    }
}
