public import ThaiText

extension SQLError {
    /// What happened and how to go on, for the person who runs the program.
    public var wording: Bilingual {
        switch self {
        case .constraint(let violation): violation.wording
        case .busy: Wording.busy
        case .overloaded: Wording.overloaded
        case .tooSlow(let limit): Wording.tooSlow(limit)
        case .diskFull: Wording.diskFull
        case .unavailable(let reason): Wording.unavailable(reason)
        case .outcomeUnknown: Wording.outcomeUnknown
        case .stopped(let reason): Wording.stopped(reason)
        case .damaged(let reason): Wording.damaged(reason)
        case .foreign(let id): Wording.foreign(id)
        case .cannotOpen(let path, let reason): Wording.cannotOpen(path, reason)
        case .notPermitted(let reason): Wording.notPermitted(reason)
        case .notEmpty: Wording.notEmpty
        case .closed: Wording.closed
        case .column(let name, let expected, let found): Wording.column(name, expected, found)
        case .zeroCharacter: Wording.zeroCharacter
        case .statement(let reason, let sql): Wording.statement(reason, sql)
        case .migration(let refusal): refusal.wording
        }
    }
}

/// What stands in the way of a transaction, said to people.
private enum Wording {
    static let busy = Bilingual(
        "โปรแกรมอื่นกำลังใช้ฐานข้อมูลอยู่นานเกินไป ปิดโปรแกรมนั้นหรือรอสักครู่แล้วลองใหม่",
        "Another program has kept the database locked for too long. Close it or wait, then try again."
    )

    static let overloaded = Bilingual(
        "ขณะนี้มีงานรออยู่มากเกินไป ยังไม่ได้บันทึก รอสักครู่แล้วลองใหม่",
        "Too much work is waiting just now and nothing was saved. Wait a moment and try again.")

    static func tooSlow(_ limit: Int) -> Bilingual {
        Bilingual(
            "งานใช้เวลาเกิน \(limit) มิลลิวินาที จึงยกเลิกและไม่ได้บันทึก ลองแบ่งงานให้เล็กลง",
            "The work took longer than \(limit) ms, so it was undone. Try it in smaller parts.")
    }

    static let diskFull = Bilingual(
        "ดิสก์เต็ม จึงไม่ได้บันทึก ข้อมูลเดิมยังอยู่ครบ เพิ่มพื้นที่ว่างแล้วลองใหม่",
        "The disk is full, so nothing was saved; what was there is whole. Make room and try again.")

    static func unavailable(_ reason: String) -> Bilingual {
        Bilingual(
            "ติดต่อฐานข้อมูลไม่ได้ (\(reason)) ตรวจว่าเซิร์ฟเวอร์ทำงานอยู่แล้วลองใหม่",
            "The database cannot be reached (\(reason)). See that its server runs, then try again.")
    }

    static let outcomeUnknown = Bilingual(
        "การเชื่อมต่อขาดระหว่างบันทึก จึงไม่ทราบว่าบันทึกแล้วหรือไม่ ส่งซ้ำได้ จะไม่เกิดรายการซ้ำ",
        "The connection broke while saving: whether it was saved is not known. Send it again; it is not doubled."
    )

    static func stopped(_ reason: String) -> Bilingual {
        Bilingual(
            "ดิสก์ผิดพลาดขณะบันทึก (\(reason)) โปรแกรมจึงหยุดบันทึก ตรวจดิสก์แล้วเริ่มโปรแกรมใหม่",
            "The disk failed while saving (\(reason)), so saving has stopped. Look at the disk, then start again."
        )
    }

    static func damaged(_ reason: String) -> Bilingual {
        Bilingual(
            "ไฟล์ฐานข้อมูลเสียหาย (\(reason)) ให้กู้คืนจากสำเนาสำรองล่าสุด",
            "The database is damaged (\(reason)). Restore the latest backup.")
    }

    static func foreign(_ id: Int32) -> Bilingual {
        Bilingual(
            "ไฟล์นี้เป็นฐานข้อมูลของโปรแกรมอื่น (รหัส \(id)) และไม่ถูกแก้ไข ให้เลือกไฟล์อื่น",
            "This file is another program's database (id \(id)) and was not touched. Choose another."
        )
    }

    static func cannotOpen(_ path: String, _ reason: String) -> Bilingual {
        Bilingual(
            "เปิด \(path) ไม่ได้ (\(reason)) ตรวจที่อยู่และสิทธิ์ของไฟล์",
            "\(path) cannot be opened (\(reason)). See to its path and permissions.")
    }

    static func notPermitted(_ reason: String) -> Bilingual {
        Bilingual(
            "บัญชีฐานข้อมูลไม่มีสิทธิ์ทำ (\(reason)) ระบุบัญชีเจ้าของด้วย database_owner ตาม Documentation/Operations.md",
            "The database's role may not do this (\(reason)). Name the owner by database_owner, as Documentation/Operations.md says."
        )
    }

    static let notEmpty = Bilingual(
        "ฐานข้อมูลปลายทางไม่ว่าง จึงไม่ถูกแก้ไข สร้างฐานข้อมูลว่างใหม่แล้วกู้คืนลงที่นั่น",
        "The database to restore into is not empty; it was not touched. Make an empty one and restore into that."
    )

    static let closed = Bilingual(
        "โปรแกรมกำลังปิด จึงไม่ได้บันทึก ลองใหม่เมื่อเปิดอีกครั้ง",
        "The program is closing, so nothing was saved. Try again when it is back.")

    static func column(_ name: String, _ expected: SQLKind, _ found: SQLKind?) -> Bilingual {
        Bilingual(
            "คอลัมน์ \(name) ควรเป็นชนิด \(expected) แต่ไม่ใช่ โปรดแจ้งผู้พัฒนา",
            "Column \(name) should hold \(expected) but holds \(found.map { "\($0)" } ?? "nothing"). "
                + "Please tell the makers of the program.")
    }

    static let zeroCharacter = Bilingual(
        "ข้อความมีอักขระที่มองไม่เห็น (U+0000) ซึ่งเก็บไม่ได้ ลบออกแล้วลองใหม่",
        "The text holds an invisible character (U+0000) that cannot be kept. Remove it and try again."
    )

    static func statement(_ reason: String, _ sql: String) -> Bilingual {
        Bilingual(
            "คำสั่งฐานข้อมูลของโปรแกรมผิดพลาด (\(reason)) โปรดแจ้งผู้พัฒนา: \(sql)",
            "A statement of the program is wrong (\(reason)). Please tell its makers: \(sql)")
    }
}
