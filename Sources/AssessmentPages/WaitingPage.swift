import Design
public import HTML
public import ThaiText

/// A document has come, and is being read or waits for those before it.
///
/// The answer that carries it has the header `Refresh` of `refresh`: the browser asks again at once, behind the page,
/// and is answered when there is something new. Nobody has to press anything, and nothing flickers.
public struct WaitingPage: Component {
    /// What the page turns into.
    public enum Aim: Sendable {
        /// What the arithmetic says.
        case check
        /// What was read, beside the document.
        case comparison
    }

    private let aim: Aim
    private let path: String
    private let language: Language

    /// The query of the request that waits behind the page.
    public static let behind = "wait=yes"

    /// The page at an address of the program.
    public init(_ aim: Aim, at path: String, _ language: Language) {
        (self.aim, self.path, self.language) = (aim, path, language)
    }

    /// Its title.
    public static func title(_ language: Language) -> String {
        Bilingual("กำลังอ่านเอกสาร", "Reading the document")(language)
    }

    /// The address that is answered when there is something new: by the result, or after some seconds by this page again.
    private var next: String { path + "?" + Self.behind }

    /// The header `Refresh` of its answer.
    public var refresh: String { "0; url=" + next }

    /// What goes on, and a link for who does not want to wait.
    public var body: some Markup {
        PageTitle(Self.title(language), lead: lead(language))
        Stepper(
            [Bilingual("รับไฟล์แล้ว", "File received")(language)] + steps.map { $0(language) },
            current: 2, language)
        p {
            GoLink(
                Bilingual("ดูผลตอนนี้", "See the result now")(language),
                to: LinkAddress(path: next) ?? LinkAddress("/"))
        }
    }

    private var lead: Bilingual {
        let thai = "เอกสารยาวใช้เวลาอ่านไม่เกินครึ่งนาที ถ้ามีคนส่งก่อนหน้าต้องรอคิวด้วย "
        let english = "A long one takes up to half a minute, after those that came before it. "
        return switch aim {
        case .check:
            Bilingual(
                thai + "หน้านี้เปลี่ยนเป็นผลตรวจเองเมื่อเสร็จ",
                english + "This page turns into the result by itself.")
        case .comparison:
            Bilingual(
                thai + "หน้านี้เปลี่ยนเป็นหน้าเทียบกับต้นฉบับเองเมื่อเสร็จ",
                english + "This page turns into the comparison by itself.")
        }
    }

    private var steps: [Bilingual] {
        switch aim {
        case .check:
            [
                Bilingual("อ่านและตรวจ", "Read and check"), Bilingual("แสดงผล", "Show the result"),
            ]
        case .comparison:
            [
                Bilingual("อ่านเอกสาร", "Read the document"),
                Bilingual("เทียบกับต้นฉบับ", "Compare with the document"),
            ]
        }
    }
}
