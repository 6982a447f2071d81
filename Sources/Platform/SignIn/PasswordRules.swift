// NFC is in the standard library, but has no public name yet; no C library of ours normalises.
@_spi(_Unicode) import Swift
public import ThaiText

/// A password as it is compared: composed (NFC), so that every keyboard writes the same one.
public struct Password: Sendable, Hashable {
    /// The bytes to hash.
    let bytes: [UInt8]
    private let text: String

    /// A password as typed; nothing is cut off or taken away.
    public init(_ typed: String) {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: typed._nfc)
        text = String(scalars)
        bytes = Array(text.utf8)
    }

    /// Fewest and most characters (Unicode scalars), rule D26.
    public static let length = 12...128

    /// Why a password may not be chosen.
    public enum Weakness: Error, Sendable, Hashable {
        /// Fewer characters than 12.
        case short(Int)
        /// More characters than 128.
        case long(Int)
        /// One of the first that are tried: a common word, a row of keys, one thing over and over.
        case common
        /// The authority's or the person's own words.
        case ownWords
        /// The one that is to be changed.
        case unchanged
    }

    /// Throws when nobody should choose it here; `words` are the authority's and the person's own.
    ///
    /// There are no rules of composition: length is what counts.
    public func check(against words: [String]) throws(Weakness) {
        let count = text.unicodeScalars.count
        if count < Self.length.lowerBound { throw .short(count) }
        if count > Self.length.upperBound { throw .long(count) }
        let guess = GuessablePassword(text)
        if guess.isMade(of: CommonPasswords.words, atMost: 1) || guess.isMonotonous {
            throw .common
        }
        let own = GuessablePassword.Words(words.flatMap(GuessablePassword.words))
        if guess.isMade(of: own, atMost: .max) { throw .ownWords }
    }
}

extension Password.Weakness {
    /// What is wrong and what to do.
    public var wording: Bilingual {
        switch self {
        case .short(let count):
            Bilingual(
                "รหัสผ่านมี \(count) ตัวอักษร ต้องมีอย่างน้อย 12 ตัว แนะนำให้ใช้วลีหลายคำที่จำง่าย",
                "The password has \(count) characters; at least 12 are needed. "
                    + "A phrase of several words is easy to remember.")
        case .long(let count):
            Bilingual(
                "รหัสผ่านมี \(count) ตัวอักษร ยาวได้ไม่เกิน 128 ตัว",
                "The password has \(count) characters; 128 are the most.")
        case .common:
            Bilingual(
                "รหัสผ่านนี้เป็นรหัสที่เดาง่าย ใช้วลีหลายคำที่ไม่เกี่ยวกัน",
                "This password is among the first that are guessed. "
                    + "Use a phrase of several unrelated words.")
        case .ownWords:
            Bilingual(
                "รหัสผ่านนี้มาจากชื่อหน่วยงานหรือชื่อของคุณ จึงเดาง่าย ใช้วลีอื่น",
                "This password is made of the authority's or your own name. "
                    + "Use another phrase.")
        case .unchanged:
            Bilingual(
                "รหัสผ่านใหม่เหมือนรหัสผ่านปัจจุบัน ตั้งรหัสอื่น",
                "The new password is the present one. Choose another.")
        }
    }
}
