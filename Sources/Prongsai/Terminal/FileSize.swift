/// How large a file is, as people say it.
enum FileSize {
    /// "12.3 MB", "640 KB", the same in both languages; at least one.
    static func text(_ bytes: Int64) -> String {
        guard bytes >= 1 << 20 else { return "\(max(1, (bytes + 1_023) >> 10)) KB" }
        let tenths = ((bytes >> 10) * 10) >> 10
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
