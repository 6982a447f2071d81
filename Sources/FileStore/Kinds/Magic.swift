import CMagic

/// libmagic's opinion of some bytes; its handle belongs to one thread.
final class Magic {
    private let handle: magic_t?

    init() {
        guard let opened = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS) else {
            handle = nil
            return
        }
        if magic_load(opened, nil) == 0 {
            handle = opened
        } else {
            magic_close(opened)
            handle = nil
        }
    }

    deinit { if let handle { magic_close(handle) } }

    /// A media type; nil when the library or its data are missing.
    func type(of bytes: [UInt8]) -> String? {
        guard let handle, let text = magic_buffer(handle, bytes, bytes.count) else { return nil }
        return String(cString: text)
    }
}
