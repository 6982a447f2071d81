import ThaiText

/// Why a file of settings cannot be used.
enum SettingsError: Error, Sendable, Hashable {
    /// A line that is neither empty, nor a comment, nor "name = value".
    case line(Int)
    /// A name that is no setting; the nearest that is one.
    case unknown(String, line: Int, nearest: String?)
    /// A setting given twice.
    case twice(String, line: Int)
    /// Others than this machine reach the place listened on, so links need an address of their own.
    case baseAddressNeeded(listen: String)
    /// An address without TLS that is not this machine's own.
    case baseAddressOpen(String)
    /// A value that the setting does not take.
    case value(Setting, String)

    /// What, where and how to go on.
    func wording(file: String) -> Bilingual {
        switch self {
        case .line(let line):
            return Bilingual(
                "\(file) บรรทัด \(line): ต้องเป็น ชื่อ = ค่า หรือขึ้นต้นด้วย #",
                "\(file), line \(line): must be name = value, or begin with #")
        case .unknown(let name, let line, let nearest):
            return Bilingual(
                "\(file) บรรทัด \(line): ไม่มีการตั้งค่าชื่อ \(name)"
                    + (nearest.map { " หมายถึง \($0) หรือไม่" } ?? ""),
                "\(file), line \(line): there is no setting \(name)"
                    + (nearest.map { "; did you mean \($0)?" } ?? ""))
        case .twice(let name, let line):
            return Bilingual(
                "\(file) บรรทัด \(line): \(name) ตั้งไว้แล้วข้างบน ลบออกหนึ่งที่",
                "\(file), line \(line): \(name) is already set above; take one away")
        case .baseAddressNeeded(let listen):
            return Bilingual(
                "รอรับที่ \(listen) ต้องบอกที่อยู่ที่ประชาชนใช้ด้วย เช่น base_address = https://ita.example.go.th (หรือ PRONGSAI_BASE_ADDRESS) ลิงก์ในจดหมายขึ้นต้นด้วยที่อยู่นี้",
                "listening on \(listen) needs the address that people use, as base_address = https://ita.example.go.th (or PRONGSAI_BASE_ADDRESS); links in letters begin with it"
            )
        case .baseAddressOpen(let text):
            return Bilingual(
                "base_address: \(text) ใช้ไม่ได้ http:// ใช้ได้เฉพาะเครื่องนี้ (127.0.0.1, localhost) เพราะใครที่อยู่ในเครือข่ายเดียวกันอ่านรหัสผ่านได้ และเบราว์เซอร์ไม่เก็บคุกกี้ของเรา วาง nginx หรือ Caddy ไว้ข้างหน้าตาม Documentation/Operations.md แล้วใช้ https://",
                "base_address: \(text) cannot be used; http:// is for this machine only (127.0.0.1, localhost), since others on the network could read passwords, and browsers would not keep our cookies. Put nginx or Caddy in front as Documentation/Operations.md says, and use https://"
            )
        case .value(let setting, let value):
            let shown =
                setting.isSecret
                ? Bilingual("นี้", "this value") : Bilingual(" \(value) ", value)
            return Bilingual(
                "\(setting.rawValue): ใช้ค่า\(shown.thai)ไม่ได้ ต้องเป็น\(setting.meaning.thai)",
                "\(setting.rawValue): \(shown.english) cannot be used; it is \(setting.meaning.english)"
            )
        }
    }
}

/// A file of settings: a line each, "name = value", with comments after "#".
enum SettingsFile {
    /// The settings of a text.
    static func parse(_ text: String) throws(SettingsError) -> [Setting: String] {
        var found: [Setting: String] = [:]
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, line) in lines.enumerated() {
            let content = trimmed(line)
            if content.isEmpty || content.hasPrefix("#") { continue }
            guard let equals = content.firstIndex(of: "=") else { throw .line(index + 1) }
            let name = trimmed(content[..<equals])
            guard let setting = Setting(rawValue: name) else {
                throw .unknown(
                    name, line: index + 1,
                    nearest: Suggestion.nearest(to: name, in: Setting.allCases.map(\.rawValue))
                        .first)
            }
            guard found[setting] == nil else { throw .twice(name, line: index + 1) }
            found[setting] = value(content[content.index(after: equals)...])
        }
        return found
    }

    /// A value with or without quotes; a comment may follow after a space.
    private static func value(_ text: Substring) -> String {
        let content = trimmed(text)[...]
        if content.hasPrefix("\""), let end = content.dropFirst().firstIndex(of: "\"") {
            return String(content[content.index(after: content.startIndex)..<end])
        }
        guard let comment = content.firstRange(of: " #") else { return String(content) }
        return trimmed(content[..<comment.lowerBound])
    }

    private static func trimmed(_ text: Substring) -> String {
        func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" }
        let start = text.drop(while: isSpace)
        return String(start.reversed().drop(while: isSpace).reversed())
    }
}
