public import ThaiText

/// Why a backup was not written, read or restored.
public enum BackupRefusal: Error, Sendable, Hashable {
    /// The file is none of this program's backups.
    case notABackup
    /// What is written there is not what was written; where, as the archive names it.
    case damaged(String)
    /// The file ends before its end.
    case cutOff
    /// The backup is sealed and no key or passphrase was given.
    case sealed
    /// The key or passphrase is another's, or the file's beginning was changed.
    case wrongKey
    /// There is a file or a filled folder in the place.
    case occupied(String)
    /// Another backup of the same data is under way.
    case running
    /// A restoration of another backup was cut off there.
    case unfinished(String)
    /// The system could not do something; its error number.
    case system(path: String, code: Int32)

    /// The place of what cannot be opened any more, which has no name of the archive.
    static let sealedPart = "sealed stream"

    /// What happened, and how to go on.
    public var wording: Bilingual {
        switch self {
        case .notABackup:
            Bilingual(
                "ไฟล์นี้ไม่ใช่สำเนาสำรองของโปรแกรม เลือกไฟล์ที่ได้จาก prongsai backup เอกสารที่เผยแพร่แล้วให้ตรวจที่หน้า /verify ของเว็บ",
                "this file is none of the program's backups; choose one that prongsai backup wrote. A published document is proved on the site's page /verify"
            )
        case .damaged(Self.sealedPart):
            Bilingual(
                "สำเนาสำรองเสียหายในส่วนที่เข้ารหัส ไม่มีอะไรถูกกู้คืน ใช้สำเนาอื่น",
                "the backup is damaged in its sealed part; nothing was restored, use another copy")
        case .damaged(let place):
            Bilingual(
                "สำเนาสำรองเสียหายที่ \(place) ไม่มีอะไรถูกกู้คืน ใช้สำเนาอื่น",
                "the backup is damaged at \(place); nothing was restored, use another copy")
        case .cutOff:
            Bilingual(
                "สำเนาสำรองไม่ครบ ไฟล์ถูกตัดก่อนจบ ใช้สำเนาอื่น",
                "the backup is not whole: the file ends too early; use another copy")
        case .sealed:
            Bilingual(
                "สำเนาสำรองนี้เข้ารหัส ระบุ --key ไฟล์กุญแจ หรือ --passphrase",
                "the backup is sealed; give --key FILE or --passphrase")
        case .wrongKey:
            Bilingual(
                "กุญแจหรือวลีรหัสไม่ตรงกับสำเนาสำรองนี้",
                "the key or passphrase is not this backup's")
        case .occupied(let path):
            Bilingual(
                "\(path) มีอยู่แล้วและไม่ว่าง จึงไม่เขียนทับ เลือกที่อื่น",
                "\(path) is there and not empty, so nothing was written over; choose another place")
        case .running:
            Bilingual(
                "กำลังสำรองข้อมูลชุดนี้อยู่แล้ว รอให้เสร็จแล้วลองใหม่",
                "another backup of these data is under way; wait for it and try again")
        case .unfinished(let path):
            Bilingual(
                "การกู้คืนลง \(path) ถูกตัดก่อนจบ สั่ง prongsai restore สำเนาเดิมอีกครั้งเพื่อทำต่อ หรือลบโฟลเดอร์และฐานข้อมูลนั้นแล้วเริ่มใหม่",
                "a restoration into \(path) was cut off; run prongsai restore with the same backup to go on, or remove that folder and its database and begin anew"
            )
        case .system(let path, let code): Self.system(path, code)
        }
    }
}
