internal import CZip
internal import Glibc

/// Puts a zip archive together in memory; the same members give the same bytes on every machine.
///
/// Members stand in the order they were added and all carry 1 January 1980, the zip format's first day.
public final class ZipWriter {
    private var members: [(name: String, bytes: [UInt8], packed: Bool)] = []

    /// An archive without members.
    public init() {}

    /// Adds a member; `packed` false stores it as it is, as some formats ask of their first member.
    public func add(_ name: String, bytes: [UInt8], packed: Bool = true) {
        members.append((name, bytes, packed))
    }

    /// Adds a member of text in UTF-8.
    public func add(_ name: String, text: String, packed: Bool = true) {
        add(name, bytes: Array(text.utf8), packed: packed)
    }

    /// The bytes of the archive.
    public func finish() throws(ZipError) -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else {
            throw .notWritten("no memory")
        }
        defer { zip_source_free(source) }
        guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
            throw .notWritten("not opened")
        }
        // Closing the archive gives up its share of the source; ours keeps the bytes readable.
        zip_source_keep(source)
        do {
            for member in members { try write(member, to: archive) }
        } catch {
            zip_discard(archive)
            throw error
        }
        guard zip_close(archive) == 0 else {
            let words = zip_strerror(archive).map { String(cString: $0) } ?? "not closed"
            zip_discard(archive)
            throw .notWritten(words)
        }
        return try Self.contents(of: source)
    }

    private func write(
        _ member: (name: String, bytes: [UInt8], packed: Bool), to archive: OpaquePointer
    ) throws(ZipError) {
        let source = try Self.source(of: member.bytes, in: archive)
        let index = zip_file_add(archive, member.name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw .notWritten(member.name)
        }
        let method = member.packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE
        let firstDay: UInt16 = 0x21
        guard zip_set_file_compression(archive, UInt64(index), method, 9) == 0,
            zip_file_set_dostime(archive, UInt64(index), 0, firstDay, 0) == 0
        else { throw .notWritten(member.name) }
    }

    /// A copy that libzip owns, since it reads members only when the archive is closed.
    private static func source(
        of bytes: [UInt8], in archive: OpaquePointer
    ) throws(ZipError) -> OpaquePointer {
        // libzip forgets to free a buffer of no bytes.
        let copy = bytes.isEmpty ? nil : malloc(bytes.count)
        guard bytes.isEmpty || copy != nil else { throw .notWritten("no memory") }
        bytes.withUnsafeBytes { held in
            if let base = held.baseAddress { copy?.copyMemory(from: base, byteCount: held.count) }
        }
        guard let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 1) else {
            free(copy)
            throw .notWritten("no source")
        }
        return source
    }

    private static func contents(of source: OpaquePointer) throws(ZipError) -> [UInt8] {
        var stat = zip_stat_t()
        guard zip_source_stat(source, &stat) == 0, zip_source_open(source) == 0 else {
            throw .notWritten("not readable")
        }
        defer { zip_source_close(source) }
        var out = [UInt8](repeating: 0, count: Int(stat.size))
        let count = out.withUnsafeMutableBytes {
            zip_source_read(source, $0.baseAddress, UInt64($0.count))
        }
        guard count == Int64(out.count) else { throw .notWritten("not whole") }
        return out
    }
}
