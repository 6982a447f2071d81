import ThaiText

/// Why a place of a framework file is wrong.
enum FrameworkReason {
    case malformed(Bilingual)
    case tooLarge
    case missing(String)
    case wrongKind(JSONValue)
    case unknownKey(String)
    case noYear
    case yearTwice(Int)
    case noFileOfYear(Int)
    case duplicate(String)
    case unknownReference(kind: Bilingual, String)
    case weightsSum(Ratio)
    case outOfRange(String, from: String, to: String)
    case notInIndicator(String)
    case inSeveral(String, [String])
    case noChildren
    case bothKindsOfChildren
    case scaleIncomplete
    case scaleNotOrdered
    case sameLabel(String, String)
    case noWayToAnswer(String)
    case levelsUncovered
    case levelUnreachable
    case emptyText
    case wrongInstrument(String, expected: String)
    case notADate(String)
    case datesReversed
    case missingStep(String)
    case wrongYear(Int)

    /// The reason in words, with how to mend it.
    var wording: Bilingual {
        switch self {
        case .malformed(let place):
            Bilingual(
                "ไม่ใช่ JSON ที่ถูกต้อง \(place.thai)", "not valid JSON, \(place.english)")
        case .tooLarge:
            Bilingual(
                "ไฟล์ใหญ่เกิน 4 MiB ไม่ใช่กรอบการประเมิน",
                "the file is larger than 4 MiB; this is no framework")
        case .missing(let key):
            Bilingual("ขาด “\(key)” โปรดเติม", "“\(key)” is missing; add it")
        case .wrongKind(let value):
            Bilingual(
                "ค่า \(value.summary) ใช้ที่นี่ไม่ได้ (ทศนิยมเขียนเป็นข้อความ เช่น \"0.30\")",
                "the value \(value.summary) cannot stand here (write decimals as text: \"0.30\")")
        case .unknownKey(let key):
            Bilingual(
                "ไม่รู้จักคีย์ “\(key)” โปรดตรวจตัวสะกดหรือลบออก",
                "the key “\(key)” is unknown; check its spelling or remove it")
        case .emptyText: Bilingual("ข้อความว่าง โปรดเติม", "the text is empty; fill it in")
        case .noYear:
            Bilingual(
                "ต้องมี \"year\" เป็นปีงบประมาณ พ.ศ. เช่น 2568",
                "\"year\" must be a fiscal year of the Buddhist era, such as 2568")
        case .yearTwice(let year):
            Bilingual(
                "ปี \(year) มีไฟล์อื่นแล้ว ให้เหลือไฟล์เดียว หรือใช้เป็นไฟล์แทนที่",
                "year \(year) already has a file; keep one, or use this one as an override")
        case .noFileOfYear(let year):
            Bilingual(
                "ไม่มีกรอบของปี \(year) ให้แทนที่", "there is no framework of \(year) to override")
        case .duplicate(let code):
            Bilingual("“\(code)” ซ้ำ ต้องมีครั้งเดียว", "“\(code)” is there twice; keep one")
        case .unknownReference(let kind, let code):
            Bilingual(
                "ไม่มี\(kind.thai) “\(code)” ในไฟล์ที่อ้างถึง",
                "there is no \(kind.english) “\(code)” in the file it refers to")
        case .wrongYear(let year):
            Bilingual(
                "ปี \(year) ใช้ที่นี่ไม่ได้ ต้องเป็นปีอื่นที่มีไฟล์",
                "the year \(year) cannot stand here; name another year that has a file")
        case .notInIndicator(let code):
            Bilingual(
                "“\(code)” ไม่อยู่ในตัวชี้วัดใด ต้องอยู่ในหนึ่งตัวชี้วัด",
                "“\(code)” is in no indicator; it must be in exactly one")
        case .inSeveral(let code, let places):
            Bilingual(
                "“\(code)” อยู่หลายแห่ง (\(places.joined(separator: ", "))) ต้องอยู่แห่งเดียว",
                "“\(code)” is in several places (\(places.joined(separator: ", "))); keep one")
        case .noChildren:
            Bilingual(
                "ไม่มีข้อหรือตัวชี้วัดย่อย จึงคิดคะแนนไม่ได้",
                "there are no questions or sub-indicators, so it can have no score")
        case .bothKindsOfChildren:
            Bilingual(
                "มีทั้ง \"questions\" และตัวชี้วัดย่อย เลือกอย่างเดียว",
                "it has both \"questions\" and sub-indicators; keep one kind")
        case .wrongInstrument(let code, let expected):
            Bilingual(
                "“\(code)” ไม่ใช่ข้อของ \(expected)", "“\(code)” is not of \(expected)")
        case .noWayToAnswer(let code):
            Bilingual(
                "“\(code)” ต้องมี polarity กับ scale หรือ statements (แบบสำรวจ) หรือ scores (OIT)",
                "“\(code)” needs polarity and scale or statements (survey), or scores (disclosure)")
        case .weightsSum(let sum):
            Bilingual(
                "น้ำหนักรวมได้ \(sum.exactText) ต้องรวมเป็น 1",
                "the weights sum to \(sum.exactText); they must sum to 1")
        case .outOfRange(let value, let from, let to):
            Bilingual(
                "\(value) ต้องอยู่ระหว่าง \(from) ถึง \(to)",
                "\(value) must be between \(from) and \(to)")
        case .scaleIncomplete:
            Bilingual(
                "มาตรต้องมีอย่างน้อยสองตัวเลือก รวม 100 และ 0",
                "a scale needs at least two options, 100 and 0 among them")
        case .scaleNotOrdered:
            Bilingual(
                "คะแนนต้องลดลงทีละตัวเลือก และคะแนนกลับด้านต้องเพิ่มขึ้น",
                "points must fall from option to option, and negative points must rise")
        case .sameLabel(let label, let other):
            Bilingual(
                "คำ “\(label)” เป็นของตัวเลือก \(other) แล้ว",
                "the wording “\(label)” already belongs to option \(other)")
        case .levelsUncovered:
            Bilingual(
                "ระดับสุดท้ายต้องเริ่มที่ 0 และไม่มีเงื่อนไขรายเครื่องมือ มิฉะนั้นบางคะแนนไม่มีระดับ",
                "the last level must begin at 0 without a condition on instruments, or some scores have no level"
            )
        case .levelUnreachable:
            Bilingual(
                "ระดับนี้ไปไม่ถึง เพราะระดับก่อนหน้ารับคะแนนเดียวกันแล้ว (เรียงจากดีที่สุด)",
                "this level is never reached, a level before takes the same scores (best first)")
        case .notADate(let text):
            Bilingual(
                "“\(text)” ไม่ใช่วันที่แบบ 2025-01-31", "“\(text)” is no date like 2025-01-31")
        case .datesReversed:
            Bilingual("วันสิ้นสุดมาก่อนวันเริ่ม", "the end is before the start")
        case .missingStep(let step):
            Bilingual("ขาดกติกาขั้น “\(step)”", "the rule of step “\(step)” is missing")
        }
    }
}
