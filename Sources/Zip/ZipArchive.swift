internal import CZip
internal import Glibc

/// A zip archive held in memory and read member by member within limits.
///
/// Nothing is written to disk and no name is ever used as a path.
public final class ZipArchive {
    /// Names of the members in the archive's order, folders left out, "\" written as "/".
    public let names: [String]
    private let handle: OpaquePointer
    private let entries: [String: Entry]
    private let limits: ZipLimits

    private struct Entry {
        var index: UInt64
        var size: Int
    }

    /// Opens an archive, checking names, sizes and counts of its directory; nothing is unpacked yet.
    public init(bytes: [UInt8], limits: ZipLimits = .document) throws(ZipError) {
        let opened = try Self.open(bytes)
        do {
            let listed = try Self.list(opened, packed: bytes.count, limits: limits)
            names = listed.names
            entries = listed.entries
        } catch {
            zip_discard(opened)
            throw error
        }
        handle = opened
        self.limits = limits
    }

    deinit { zip_discard(handle) }

    /// Whether there is a member of this name.
    public func contains(_ name: String) -> Bool { entries[name] != nil }

    /// The unpacked bytes of a member.
    public func bytes(of name: String) throws(ZipError) -> [UInt8] {
        try unpack(name, keeping: .max)
    }

    /// Unpacks a member to its end, which checks its sum, and keeps its first bytes only.
    public func verify(_ name: String, keeping count: Int) throws(ZipError) -> [UInt8] {
        try unpack(name, keeping: count)
    }

    private func unpack(_ name: String, keeping kept: Int) throws(ZipError) -> [UInt8] {
        guard let entry = entries[name] else { throw .missing(name) }
        guard let file = zip_fopen_index(handle, entry.index, 0) else { throw .damaged }
        defer { zip_fclose(file) }
        var out: [UInt8] = []
        var total = 0
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = chunk.withUnsafeMutableBytes {
                zip_fread(file, $0.baseAddress, UInt64($0.count))
            }
            guard count >= 0 else { throw .damaged }
            if count == 0 { break }
            total += Int(count)
            guard total <= entry.size else { throw .damaged }
            out.append(contentsOf: chunk.prefix(min(Int(count), max(0, kept - out.count))))
        }
        guard total == entry.size else { throw .damaged }
        return out
    }

    private static func open(_ bytes: [UInt8]) throws(ZipError) -> OpaquePointer {
        guard !bytes.isEmpty, let copy = malloc(bytes.count) else { throw .damaged }
        bytes.withUnsafeBytes { held in
            if let base = held.baseAddress { copy.copyMemory(from: base, byteCount: held.count) }
        }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
            free(copy)
            throw .damaged
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            throw .damaged
        }
        return opened
    }

    private static func list(
        _ handle: OpaquePointer, packed: Int, limits: ZipLimits
    ) throws(ZipError) -> (names: [String], entries: [String: Entry]) {
        let count = zip_get_num_entries(handle, 0)
        guard count >= 0 else { throw .damaged }
        guard count <= Int64(limits.members) else { throw .tooManyMembers(limit: limits.members) }
        var names: [String] = []
        var entries: [String: Entry] = [:]
        var total = 0
        for index in 0..<UInt64(count) {
            let (name, size) = try member(handle, index: index, packed: packed, limits: limits)
            total += size
            guard total <= limits.total else { throw .tooLarge(limit: limits.total) }
            if name.hasSuffix("/") { continue }
            guard entries[name] == nil else { throw .badName(name) }
            names.append(name)
            entries[name] = Entry(index: index, size: size)
        }
        return (names, entries)
    }

    /// Name and size of one member once they are known to be harmless.
    private static func member(
        _ handle: OpaquePointer, index: UInt64, packed: Int, limits: ZipLimits
    ) throws(ZipError) -> (name: String, size: Int) {
        var stat = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &stat) == 0, let raw = stat.name else {
            throw .damaged
        }
        let name = try clean(String(cString: raw))
        guard stat.encryption_method == 0 else { throw .locked(name) }
        guard stat.size <= UInt64(limits.member) else { throw .tooLarge(limit: limits.member) }
        guard stat.comp_size <= UInt64(packed) else { throw .damaged }
        let room = stat.comp_size * UInt64(limits.ratio)
        guard stat.size <= UInt64(limits.ratioFloor) || stat.size <= room else {
            throw .packedTooTightly(ratio: limits.ratio)
        }
        return (name, Int(stat.size))
    }

    /// The name with "/" between its parts; refused when a part would lead out of the archive.
    private static func clean(_ raw: String) throws(ZipError) -> String {
        let name = String(raw.map { $0 == "\\" ? "/" : $0 })
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let bad =
            name.isEmpty || parts.first == "" || parts.contains("..")
            || name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
        guard !bad else { throw .badName(name) }
        return name
    }
}
