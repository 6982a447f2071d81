import Documents

/// Why something read could not be placed with certainty.
enum ReadingDoubt {
    /// A table whose heading no rule knows.
    case unknownTable
    /// A column whose heading is known to hold what the report has no field for, or is not known.
    case noField(String)
    /// A heading between measures that is no topic of a framework.
    case unknownTopic
    /// A score of another year than the document's.
    case otherYear(Int)
    /// A part that should name the lowest question and names none.
    case noLowest
    /// A question has another name here than elsewhere.
    case otherName(String)
    /// A level that the year does not have.
    case unknownLevel
    /// A question or an indicator whose cell of the score is empty.
    case noScore
    /// Words of a cell that no rule took.
    case notTaken
    /// What the reader of the file already doubted.
    case reader(Doubt.Reason)

    /// The reason in plain words.
    var wording: String {
        switch self {
        case .unknownTable: "ไม่แน่ใจว่าตารางนี้แสดงข้อมูลอะไร จึงเก็บข้อความไว้ตามเดิม"
        case .noField(let heading):
            "ช่อง “\(heading.split(separator: "\n").joined(separator: " "))” ไม่มีที่เก็บในข้อมูลรายงาน จึงเก็บข้อความไว้ตามเดิม"
        case .unknownTopic:
            "หัวข้อนี้ไม่ตรงกับประเด็นใดของกรอบการประเมิน จึงไม่ได้ระบุประเด็นให้มาตรการที่อยู่ใต้หัวข้อนี้"
        case .otherYear(let year): "คะแนนของปี \(year) ซึ่งไม่ใช่ปีของเอกสารนี้"
        case .noLowest: "ข้อความส่วนนี้ไม่ได้ระบุรหัสข้อคำถามที่ได้คะแนนน้อยที่สุด"
        case .otherName(let code): "เอกสารเรียก \(code) ไว้ต่างจากที่อื่น"
        case .unknownLevel: "ระดับนี้ไม่ใช่ระดับผลการประเมินของปีนั้น"
        case .noScore: "มีชื่อแต่ช่องคะแนนว่าง"
        case .notTaken: "ไม่แน่ใจว่าข้อความนี้เป็นส่วนใดของรายงาน"
        case .reader(.notUnderstood): "อ่านข้อความนี้ได้ แต่ไม่แน่ใจว่าอยู่ส่วนใด"
        case .reader(.pictureOnly): "หน้านี้เป็นภาพ ไม่มีข้อความให้อ่าน"
        case .reader(.damaged): "ไฟล์ส่วนนี้เสียหาย อ่านได้ไม่ครบ"
        case .reader(.hidden): "แผ่นงานนี้ถูกซ่อนไว้ จึงไม่ได้อ่าน"
        case .reader(.cutOff): "เกินขนาดที่อ่านได้ ส่วนที่เหลือไม่ได้อ่าน"
        }
    }
}

/// Where something stands, for people.
enum PlaceWording {
    /// "หน้า 3 ตารางที่ 2 แถวที่ 4 คอลัมน์ที่ 1", as far as it is known.
    static func thai(_ place: Place) -> String {
        var parts: [String] = []
        if let page = place.page { parts.append("หน้า \(page)") }
        if let line = place.line { parts.append("บรรทัดที่ \(line)") }
        if let table = place.table { parts.append("ตารางที่ \(table)") }
        if let row = place.row { parts.append("แถวที่ \(row)") }
        if let column = place.column { parts.append("คอลัมน์ที่ \(column)") }
        return parts.isEmpty ? "ไม่ทราบตำแหน่ง" : parts.joined(separator: " ")
    }
}
