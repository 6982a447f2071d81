public import ThaiText

extension ConstraintViolation {
    /// The broken rule, for a log or the makers: an area says its own sentence to the person who filled in a form.
    public var wording: Bilingual {
        switch self {
        case .unique(let table, let columns):
            Bilingual(
                "มีรายการนี้อยู่แล้วใน \(table) (\(columns.joined(separator: ", "))) ใช้ค่าอื่น",
                "\(table) already has such a row (\(columns.joined(separator: ", "))). Use another value."
            )
        case .uniqueIndex(let name):
            Bilingual(
                "มีรายการนี้อยู่แล้ว (\(name)) ใช้ค่าอื่น", "Such a row exists (\(name)). Use another value.")
        case .notNull(let table, let column):
            Bilingual(
                "\(table).\(column) ว่างไม่ได้ ให้กรอกค่า", "\(table).\(column) needs a value. Give one."
            )
        case .check(let name):
            Bilingual(
                "ค่าไม่เป็นไปตามกฎ \(name) แก้ไขค่าแล้วลองใหม่",
                "A value breaks the rule \(name). Change it.")
        case .foreignKey:
            Bilingual(
                "รายการที่อ้างถึงไม่มีอยู่ หรือยังมีรายการอื่นอ้างถึงรายการนี้",
                "A row that is pointed to is missing, or a row is still pointed to.")
        case .raised(let words):
            Bilingual("ฐานข้อมูลไม่ยอมรับ: \(words)", "The database refused: \(words)")
        case .datatype:
            Bilingual("ค่าไม่ตรงกับชนิดของคอลัมน์", "A value does not fit the type of its column.")
        }
    }
}

extension MigrationRefusal {
    /// Why the program does not start on this database, and how to go on.
    public var wording: Bilingual {
        switch self {
        case .newer(let area, let name):
            Bilingual(
                "ฐานข้อมูลนี้สร้างโดยโปรแกรมรุ่นใหม่กว่า (\(area)/\(name)) และไม่ถูกแก้ไข ให้ใช้โปรแกรมรุ่นนั้นหรือกู้คืนสำเนาสำรอง",
                "A newer release made this database (\(area)/\(name)); it was not touched. Use that release, "
                    + "or restore a backup from before.")
        case .changed(let area, let name):
            Bilingual(
                "ขั้นตอน \(area)/\(name) ในโปรแกรมนี้ต่างจากที่เคยใช้กับฐานข้อมูล ฐานข้อมูลไม่ถูกแก้ไข ให้ใช้โปรแกรมรุ่นที่ออกเผยแพร่",
                "Migration \(area)/\(name) is not the one this database went through; it was not touched. "
                    + "Use a released program.")
        case .altered(let what):
            Bilingual(
                "โครงสร้างฐานข้อมูลถูกแก้ไขจากภายนอก (\(what)) ให้คืนโครงสร้างเดิมหรือกู้คืนสำเนาสำรอง",
                "The schema was changed by other means (\(what)). Undo that, or restore a backup.")
        case .failed(let area, let name, let reason):
            Bilingual(
                "ขั้นตอน \(area)/\(name) ทำไม่สำเร็จ (\(reason)) ฐานข้อมูลยังเป็นเช่นเดิม โปรดแจ้งผู้พัฒนา",
                "Migration \(area)/\(name) failed (\(reason)); the database is as it was. Please tell the makers."
            )
        }
    }
}
