import Glibc
import ThaiText

/// Asks for a password at the terminal, without showing it.
enum SecretInput {
    /// What is typed on one line; nil when standard input is no terminal.
    static func read(_ prompt: String) -> [UInt8]? {
        var shown = termios()
        guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &shown) == 0 else { return nil }
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        StandardStream.error.write(Array(prompt.utf8))
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            StandardStream.error.write([0x0A])
        }
        var bytes: [UInt8] = []
        while bytes.count < longest {
            guard let byte = FileBytes.read(from: STDIN_FILENO, limit: 0)?.first else { break }
            if byte == 0x0A { break }
            bytes.append(byte)
        }
        return bytes
    }

    /// Bytes of the longest line that is read.
    static let longest = 4_096
}

extension Invocation {
    /// A new secret: typed twice at a terminal, else the first line of standard input. Never an argument, which every
    /// user of the machine could see.
    func newSecret(_ what: Bilingual) throws(Refusal) -> String {
        guard let first = world.secret(what(language) + ": ") else {
            return try line(of: world.standardInput(SecretInput.longest))
        }
        let again = Bilingual("อีกครั้ง: ", "again: ")(language)
        guard world.secret(again) == first else {
            throw .other(
                Bilingual(
                    "สองครั้งไม่ตรงกัน ไม่มีอะไรเปลี่ยน ลองใหม่",
                    "the two are not the same; nothing was changed, try again"), isFault: false)
        }
        return try line(of: first)
    }

    /// A secret that exists: typed once at a terminal, else the first line of standard input.
    func secret(_ what: Bilingual) throws(Refusal) -> String {
        if let typed = world.secret(what(language) + ": ") { return try line(of: typed) }
        return try line(of: world.standardInput(SecretInput.longest))
    }

    private func line(of bytes: [UInt8]) throws(Refusal) -> String {
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        guard !line.isEmpty, let text = String(validating: line, as: UTF8.self) else {
            throw .other(
                Bilingual(
                    "ไม่ได้รับรหัส พิมพ์ที่เทอร์มินัล หรือส่งบรรทัดเดียวทาง stdin",
                    "no secret was given; type it at a terminal, or send one line on standard input"
                ), isFault: false)
        }
        return text
    }
}
