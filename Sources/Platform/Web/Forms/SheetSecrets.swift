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

    /// The letters and digits of a code, as apps and papers show it; nil when nothing was typed.
    public mutating func code(_ field: String) -> String? {
        let typed = Digits.arabic(Normalisation.canonical(self[field])).filter {
            !$0.isWhitespace && $0 != "-"
        }
        guard !typed.isEmpty else {
            refuse(field, Bilingual("ใส่รหัสยืนยัน", "Enter the code"))
            return nil
        }
        return typed
    }
}
