import Cryptography
import Demo
import FoundationEssentials
import Platform
import ThaiText

/// What a demonstration's data folder says of itself: its password and its accounts. It makes the folder a demonstration's.
struct DemoNote: Sendable, Codable {
    /// The password of every account; made at random for this folder.
    let password: String
    let accounts: [DemoAccount]

    /// A password that is easily typed: four words of four letters, 51 bits of chance.
    static func password(_ random: RandomBytes) -> String {
        let consonants = Array("bdfghjklmnprstvwz")
        let vowels = Array("aeiou")
        let letters = (0..<8).map { _ -> String in
            // Of 65,536 numbers a little more fall on the first of 85 pairs than on the last: nothing that helps to guess.
            let number = random(2).reduce(0) { $0 << 8 | Int($1) } % 85
            return "\(consonants[number / 5])\(vowels[number % 5])"
        }
        return stride(from: 0, to: 8, by: 2).map { letters[$0] + letters[$0 + 1] }
            .joined(separator: "-")
    }

    /// The note as a file holds it.
    func bytes() throws -> [UInt8] { try Outcome.json(self).output }
}

extension DataFolder {
    /// The note of a demonstration.
    var demo: String { PathName.join(path, "demo.json") }
    /// Whether the data are a demonstration's; its pages say so.
    var isDemo: Bool { hasDemoNote || PathName.isThere(restoredDemo) }

    private var hasDemoNote: Bool { PathName.isThere(demo) }
    /// What a restored demonstration has instead of the note, which holds a password and goes into no backup.
    private var restoredDemo: String { PathName.join(path, Backups.demonstrationMark) }

    /// The note of a demonstration; nil where the data are no demonstration's.
    func demoNote() throws -> DemoNote? {
        guard hasDemoNote else { return nil }
        let bytes = try InputFile.bytes(demo, limit: 1 << 20)
        do { return try JSONDecoder().decode(DemoNote.self, from: Data(bytes)) } catch {
            throw Refusal.other(
                Bilingual(
                    "\(demo) อ่านไม่ได้ ลบโฟลเดอร์ \(path) แล้วสั่ง prongsai demo เพื่อสร้างใหม่",
                    "\(demo) cannot be read; remove the folder \(path), then prongsai demo makes it anew"
                ), isFault: false)
        }
    }
}
