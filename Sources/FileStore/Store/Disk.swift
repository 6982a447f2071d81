import Glibc

/// The calls of the system that the store is made of; each says which call failed.
enum Disk {
    static func failure(_ call: String) -> StoreError {
        switch errno {
        case ENOSPC, EDQUOT, EFBIG: .diskFull
        default: .failed(call: call, code: errno)
        }
    }

    /// Makes a folder that only its owner enters; whether it was not there before.
    @discardableResult
    static func makeFolder(_ path: String) throws(StoreError) -> Bool {
        if mkdir(path, 0o700) == 0 { return true }
        guard errno == EEXIST else { throw failure("mkdir") }
        return false
    }

    /// Puts a folder's list of names on the disk.
    static func syncFolder(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("fsync") }
    }

    static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(StoreError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { all -> Int in
                write(descriptor, all.baseAddress.map { $0 + done }, all.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure("write") }
            done += count
        }
    }

    /// At most so many bytes from an offset; none at the end.
    static func read(_ descriptor: Int32, from offset: Int, count: Int) throws(StoreError)
        -> [UInt8]
    {
        var read = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            repeat {
                read = pread(descriptor, buffer.baseAddress, buffer.count, offset)
            } while read < 0 && errno == EINTR
            filled = max(0, read)
        }
        guard read >= 0 else { throw failure("read") }
        return bytes
    }

    /// The names in a folder, in no order, without "." and "..".
    static func names(in folder: String) throws(StoreError) -> [String] {
        guard let handle = opendir(folder) else { throw failure("opendir") }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// When a file last changed, in seconds since 1970; nil when it is gone.
    static func changed(_ path: String) -> Int64? {
        var status = stat()
        return lstat(path, &status) == 0 ? Int64(status.st_mtim.tv_sec) : nil
    }
}

/// An open file, closed with its last reference.
final class Descriptor: Sendable {
    let number: Int32

    init(opening path: String, _ flags: Int32, call: String = "open") throws(StoreError) {
        number = open(path, flags | O_CLOEXEC, 0o600)
        guard number >= 0 else { throw Disk.failure(call) }
    }

    deinit { if number >= 0 { close(number) } }
}
