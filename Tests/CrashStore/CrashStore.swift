import FileStore
import Glibc

/// Keeps files in a store until it is killed, and says on standard output what is kept (`+HASH`).
///
///     CrashStore FOLDER [COUNT]
///
/// After COUNT files it ends by itself; a failure is told as `!what`.
@main struct CrashStore {
    static func main() async {
        guard CommandLine.arguments.count >= 2 else { exit(64) }
        let store = FileStore(folder: CommandLine.arguments[1])
        let count = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 1 : .max
        signal(SIGXFSZ, SIG_IGN)
        for _ in 0..<count {
            do {
                let draft = try await store.begin(limit: 1 << 20)
                for _ in 0..<8 {
                    let byte = UInt8.random(in: 0...255)
                    try await draft.append((0..<4_096).map { UInt8(truncatingIfNeeded: $0) ^ byte })
                }
                let kept = try await draft.keep()
                say("+" + kept.hash.text)
                kept.settle()
            } catch {
                say("!\(error)")
            }
        }
    }

    /// One write for each line, so that a killed process leaves whole ones.
    private static func say(_ text: String) {
        var line = text + "\n"
        line.withUTF8 { bytes in _ = write(STDOUT_FILENO, bytes.baseAddress, bytes.count) }
    }
}
