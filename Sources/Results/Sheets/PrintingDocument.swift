import Design
public import HTML
import Platform
public import ThaiText

/// A document that prints a year's result and waits for the executive, who cannot approve it once a printed figure changed.
public struct PrintingDocument: Sendable, Hashable {
    /// What it is called.
    public let name: Bilingual
    /// Where it is asked for anew.
    public let address: LinkAddress

    /// A document by its name.
    public init(_ name: Bilingual, at address: LinkAddress) {
        (self.name, self.address) = (name, address)
    }
}

extension PrintingDocument {
    /// Before the result of a year is recorded.
    func warning(_ year: FiscalYear, _ language: Language) -> Banner {
        Banner(
            .warning,
            Bilingual(
                "\(name.thai) กำลังรอผู้บริหารอนุมัติ และพิมพ์ผลปี \(year.buddhist) ไว้",
                "\(name.english) waits for the executive's approval and prints the result of \(year.buddhist)"
            )(language),
            Bilingual(
                "ถ้าคะแนนที่พิมพ์ไว้เปลี่ยน ฉบับที่ส่งไปจะอนุมัติไม่ได้ ต้องขออนุมัติใหม่",
                "If a printed score changes, what was sent can no longer be approved and has to be asked for anew."
            )(language),
            link: GoLink(
                Bilingual("ดูเอกสารที่รออนุมัติ", "See what waits")(language), to: address))
    }
}
