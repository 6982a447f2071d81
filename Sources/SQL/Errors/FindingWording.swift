public import ThaiText

extension Finding {
    /// What was found, and how to go on.
    public var wording: Bilingual {
        switch self {
        case .damage(let words):
            Bilingual(
                "ฐานข้อมูลเสียหาย: \(words) ให้กู้คืนสำเนาสำรองล่าสุด",
                "The database is damaged: \(words). Restore the latest backup.")
        case .danglingReference(let table, let missing):
            Bilingual(
                "รายการใน \(table) อ้างถึงรายการใน \(missing) ที่ไม่มีอยู่",
                "A row of \(table) points to one of \(missing) that is not there.")
        case .setting(let name, let value, let needed):
            Bilingual(
                "การตั้งค่า \(name) ของฐานข้อมูลเป็น “\(value)” ต้องเป็น “\(needed)” มิฉะนั้นไฟดับแล้วข้อมูลอาจหาย",
                "The database's setting \(name) is “\(value)”; it must be “\(needed)”, else a power cut may lose data."
            )
        }
    }
}
