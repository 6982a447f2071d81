import Design
import HTML
import Platform
import ThaiText

/// That who made a request is not known any more, and what is left of it.
struct ErasedNote: Component {
    let erased: Timestamp
    let language: Language

    var body: some Markup {
        Banner(
            .note,
            Bilingual(
                "ลบข้อมูลบุคคลแล้วเมื่อ \(erased.day(.thai))",
                "Who asked was erased on \(erased.day(.english))")(language),
            Bilingual(
                "ครบ 1 ปีหลังเรื่องเสร็จ ชื่อ เบอร์โทร คำตอบ ข้อความ และไฟล์ไม่มีแล้ว เหลือวันที่ สถานะ และคะแนนสำหรับสถิติ",
                "A year after it was done. Name, telephone, answers, messages and files are gone; days, state and rating stay for the statistics."
            )(language))
    }
}
