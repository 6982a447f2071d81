import Platform
public import ThaiText

/// Why something about measures was not done; nothing was changed.
public enum MeasureRefusal: Error, Sendable, Hashable {
    /// There is no such measure here.
    case noMeasure
    /// Somebody else changed it meanwhile; this is how it stands now.
    case changedMeanwhile(PlannedMeasure)
    /// Somebody else wrote what came of it meanwhile; this is how it stands now.
    case concludedMeanwhile(MeasureConclusion)
    /// It was taken out of the plan.
    case dropped
    /// A division that answers for it is not here, or is closed.
    case noDivision
    /// Nobody of the authority who works has this number.
    case noPerson
    /// The division of who would record does not answer for it, and it was assigned to others.
    case notYours
    /// Somebody else recorded the entry: he takes it back, or an officer does.
    case notYourEntry
    /// There is no such entry of progress, or it was taken back.
    case noProgress
    /// The same was recorded before.
    case recordedBefore
    /// There is no such piece of evidence, or it was removed.
    case noProof
    /// An entry shows no more pieces than this.
    case tooManyProofs(most: Int)
    /// The year has measures already; a plan is started once.
    case planned
    /// There is no plan to start from.
    case nothingToCopy
    /// There is no such reading of a document, or nobody took anything of it for a day.
    case noReading
    /// A measure of the reading entered a plan before.
    case takenMeanwhile
    /// Somebody else put the read measure right meanwhile; this is the correction that stands.
    case correctedMeanwhile(Int)

    /// What happened and how to go on.
    public var wording: Bilingual {
        switch self {
        case .noMeasure:
            Bilingual(
                "ไม่พบมาตรการนี้ เลือกจากแผนอีกครั้ง", "There is no such measure; choose from the plan.")
        case .changedMeanwhile(let now):
            Meanwhile.message(
                Bilingual("แก้มาตรการนี้", "changed this measure"), version: now.version)
        case .concludedMeanwhile(let now):
            Meanwhile.message(
                Bilingual("สรุปผลมาตรการนี้", "wrote what came of this measure"),
                version: now.version)
        case .dropped:
            Bilingual(
                "มาตรการนี้ถูกนำออกจากแผนแล้ว นำกลับเข้าแผนก่อน",
                "This measure was taken out of the plan; put it back first.")
        case .noDivision:
            Bilingual(
                "กองที่เลือกปิดไปแล้วหรือไม่มี เลือกกองอื่น",
                "A chosen division is closed or not here; choose another.")
        case .noPerson:
            Bilingual(
                "ไม่พบบุคคลนี้ในหน่วยงาน หรือบัญชีถูกปิด เลือกคนอื่น",
                "That person is not here, or the account is disabled; choose somebody else.")
        case .notYours:
            Bilingual(
                "มาตรการนี้เป็นของกองอื่น ให้เจ้าหน้าที่ ITA มอบหมายให้คุณก่อน",
                "This measure is another division's. Have the ITA officer assign it to you first.")
        case .notYourEntry:
            Bilingual(
                "ถอนได้เฉพาะผู้ที่บันทึกเองหรือเจ้าหน้าที่ ITA แจ้งผู้บันทึกให้ถอน หรือบันทึกความก้าวหน้าใหม่ให้ถูก",
                "Only who recorded it or an ITA officer takes it back. Ask them to, or record the progress as it is."
            )
        case .noProgress:
            Bilingual(
                "ไม่พบบันทึกความก้าวหน้านี้ หรือถูกถอนไปแล้ว",
                "There is no such entry of progress, or it was taken back.")
        case .recordedBefore:
            Bilingual(
                "บันทึกนี้มีแล้ว (ข้อความ ร้อยละ และวันที่ตรงกัน) ถ้าจะแนบหลักฐานเพิ่ม กด “แนบหลักฐานเพิ่ม” ใต้บันทึกนั้น",
                "This entry is there already, with the same words, share and day. To show more, press “Add evidence” under it."
            )
        case .noProof:
            Bilingual(
                "ไม่พบหลักฐานชิ้นนี้ หรือถูกนำออกไปแล้ว",
                "There is no such piece of evidence, or it was removed.")
        case .tooManyProofs(let most):
            Bilingual(
                "บันทึกหนึ่งมีหลักฐานได้ไม่เกิน \(most) ชิ้น นำชิ้นที่ไม่ใช้ออก หรือบันทึกความก้าวหน้าใหม่",
                "An entry has at most \(most) pieces of evidence. Remove some, or record a new entry."
            )
        case .planned:
            Bilingual(
                "ปีนี้มีมาตรการอยู่แล้ว เพิ่มหรือแก้ในแผนได้เลย",
                "The year has measures already; add to them or change them.")
        case .nothingToCopy:
            Bilingual(
                "ปีก่อนไม่มีมาตรการให้คัดลอก เริ่มจากข้อที่คะแนนต่ำแทน",
                "The year before has no measures to copy; start from the weak items instead.")
        case .noReading:
            Bilingual(
                "ไม่พบเอกสารที่อ่านไว้ เอกสารที่ไม่ได้นำเข้าเก็บไว้หนึ่งวัน ส่งเอกสารอีกครั้ง",
                "That reading is not here; one that nobody takes is kept for a day. Send the document again."
            )
        case .takenMeanwhile:
            Bilingual(
                "มาตรการนี้เข้าแผนไปก่อนแล้ว แก้ต่อได้ในแผน",
                "It has entered a plan already; change it there.")
        case .correctedMeanwhile(let version):
            Meanwhile.message(
                Bilingual("แก้มาตรการนี้", "put this measure right"),
                Bilingual("ครั้งที่ \(version)", "correction \(version)"))
        }
    }
}
