import ThaiText

/// Passwords and codes of a form; none of them is ever written back.
extension Sheet {
    /// A password that somebody has; nil when nothing was typed.
    public mutating func password(_ field: String) -> Password? {
        guard !self[field].isEmpty else {
            refuse(field, Bilingual("ใส่รหัสผ่าน", "Enter the password"))
            return nil
        }
        return Password(self[field])
    }

    /// A password that somebody chooses, not of these words; nil after a refusal.
    public mutating func newPassword(_ field: String, against words: [String] = []) -> Password? {
        guard !self[field].isEmpty else {
            refuse(
                field,
                Bilingual(
                    "ตั้งรหัสผ่านอย่างน้อย 12 ตัวอักษร", "Choose a password of at least 12 characters"))
            return nil
        }
        let password = Password(self[field])
        do throws(Password.Weakness) { try password.check(against: words) } catch {
            refuse(field, error.wording)
            return nil
        }
        return password
    }

    /// The six digits that an authenticator app shows; nil after a refusal. What cannot be a code is no guess.
    public mutating func code(_ field: String) -> String? {
        guard let typed = codeLetters(field) else { return nil }
        guard Self.isOneTimeCode(typed) else {
            refuse(
                field,
                Bilingual(
                    "รหัสมี 6 ตัวเลข พิมพ์ตามที่แอปแสดง",
                    "The code has 6 digits; type them as the app shows them"))
            return nil
        }
        return typed
    }

    /// A code of the app, or one of the recovery codes on paper; nil after a refusal.
    public mutating func codeOrRecovery(_ field: String) -> ProvingCode? {
        guard let typed = codeLetters(field) else { return nil }
        if Self.isOneTimeCode(typed) { return .oneTime(typed) }
        guard SignIn.isRecoveryCode(typed) else {
            refuse(
                field,
                Bilingual(
                    "รหัสจากแอปมี 6 ตัวเลข รหัสกู้คืนมี 16 ตัวอักษรและตัวเลข ตรวจแล้วพิมพ์ใหม่",
                    "The app's code has 6 digits, a recovery code 16 letters and digits; check and type it again"
                ))
            return nil
        }
        return .recovery(typed)
    }

    /// The letters and digits of a code, as apps and papers show it; nil when nothing was typed.
    private mutating func codeLetters(_ field: String) -> String? {
        let typed = Digits.arabic(Normalisation.canonical(self[field])).filter {
            !$0.isWhitespace && $0 != "-"
        }
        guard !typed.isEmpty else {
            refuse(field, Bilingual("ใส่รหัสยืนยัน", "Enter the code"))
            return nil
        }
        return typed
    }

    private static func isOneTimeCode(_ typed: String) -> Bool {
        typed.utf8.count == 6 && typed.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

/// What stands for the second factor.
public enum ProvingCode: Sendable, Hashable {
    /// The six digits of the authenticator app.
    case oneTime(String)
    /// A recovery code.
    case recovery(String)

    /// As it was typed, without spaces and dashes.
    public var text: String {
        switch self {
        case .oneTime(let text), .recovery(let text): text
        }
    }
}
