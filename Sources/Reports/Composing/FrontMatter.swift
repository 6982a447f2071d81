import Documents

/// Cover, preface and the place where the executive signs.
extension ReportContent {
    /// The lines of the title, one year to each part of it.
    var title: [String] {
        switch document {
        case .plan: planTitle
        case .results:
            [
                "รายงานผลการดำเนินการตามมาตรการ",
                "ส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
            ] + year(report.fiscalYear)
        }
    }

    private var planTitle: [String] {
        let measures = ["มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"]
        guard hasAnalysis else { return measures + year(planYear) }
        let result = [
            "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส",
            "ในการดำเนินงานของหน่วยงานภาครัฐ (ITA)",
        ]
        // Measures named by their own year come first, and the result they follow from after them.
        if let scoresYear = report.scoresYear {
            return measures + year(planYear) + ["และ\(result[0])", result[1]] + year(scoresYear)
        }
        return result + year(report.fiscalYear)
            + (report.measures ?? []).prefix(1).flatMap { _ in
                ["และ\(measures[0])"] + (planYear == report.fiscalYear ? [] : year(planYear))
            }
    }

    /// The year the measures are for.
    var planYear: Int? { report.planYear ?? report.fiscalYear }

    /// The year whose result the scores are; nil when a result report does not tell.
    var scoresYear: Int? {
        report.scoresYear ?? (document == .plan ? report.fiscalYear : nil)
    }

    /// Whether the report tells of a result at all.
    var hasAnalysis: Bool {
        report.scores != nil || !(report.analyses ?? []).isEmpty
    }

    /// "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", when the year is known.
    func year(_ year: Int?) -> [String] {
        year.map { [OfficialText.written("ประจำปีงบประมาณ พ.ศ. \($0)")] } ?? []
    }

    /// The authority's name, when it is known.
    var authorityName: String? { report.authority?.name }

    /// "อำเภอ… จังหวัด…", as far as known.
    private var authorityPlace: String? {
        let district = report.authority?.district.map { "อำเภอ\($0)" }
        let province = report.authority?.province.map { "จังหวัด\($0)" }
        let parts = [district, province].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// Names of the authority and its place, level and years, which no line may break inside.
    var properNames: [String] {
        let years = [report.fiscalYear, report.planYear].map { $0.map { "พ.ศ. \($0)" } }
        return
            ([
                authorityName, report.authority?.district, report.authority?.province,
                report.scores?.level,
            ] + years).compactMap(\.self).map(OfficialText.written)
    }

    /// The cover page.
    var cover: Section? {
        let authority = [authorityName, authorityPlace].compactMap(\.self)
        let blocks =
            title.map { Block.paragraph(Paragraph($0, style: .coverTitle)) }
            + authority.map {
                Block.paragraph(Paragraph(OfficialText.written($0), style: .coverAuthority))
            }
        return Section(name: "ปก", numbered: false, blocks: blocks)
    }

    /// The preface.
    var preface: Section? {
        let paragraphs =
            [Paragraph("คำนำ", style: .heading(level: 1), alignment: .center)]
            + prefaceTexts.flatMap { Paragraph.official($0, alignment: .justified) }
        let signature = authorityName.map { name -> [Block] in
            [.space(18), .paragraph(Paragraph(name, style: .signature))]
        }
        return Section(
            name: "คำนำ", blocks: paragraphs.map(Block.paragraph) + (signature ?? []))
    }

    private var prefaceTexts: [String] {
        let we = authorityName ?? "หน่วยงาน"
        let ita =
            "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ "
            + "(Integrity and Transparency Assessment : ITA) "
            + "เป็นเครื่องมือที่สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (สำนักงาน ป.ป.ช.) "
            + "ใช้ส่งเสริมให้หน่วยงานของรัฐปฏิบัติงานอย่างโปร่งใส เปิดเผยข้อมูลต่อสาธารณะ "
            + "และรับฟังความคิดเห็นของประชาชนและบุคลากรภายใน "
            + "เพื่อนำผลไปพัฒนาการให้บริการและป้องกันการทุจริตอย่างต่อเนื่อง"
        switch document {
        case .plan: return [ita, aboutPlan(we), purposeOfPlan]
        case .results: return [ita, aboutResults(we), purposeOfResults(we)]
        }
    }

    private func aboutPlan(_ we: String) -> String {
        let measures = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน " + joined(year(planYear))
        let tail = "พร้อมทั้งขั้นตอน ระยะเวลา และผู้รับผิดชอบ"
        guard hasAnalysis else { return "\(we)จึงได้กำหนด\(measures)\(tail)" }
        return "\(we)ได้นำผลการประเมิน " + joined(year(scoresYear))
            + "มาวิเคราะห์เป็นรายประเด็น เพื่อหาสาเหตุและแนวทางยกระดับผลการประเมิน "
            + ((report.measures ?? []).isEmpty ? "" : "และได้กำหนด\(measures)\(tail)")
    }

    private var purposeOfPlan: String {
        "เอกสารฉบับนี้จัดทำขึ้นเพื่อให้ผู้บริหารและเจ้าหน้าที่ใช้เป็นแนวทางปฏิบัติร่วมกัน "
            + "และเพื่อให้ประชาชนติดตามการดำเนินงานของหน่วยงานได้"
    }

    private func aboutResults(_ we: String) -> String {
        "\(we)ได้จัดทำรายงานฉบับนี้ขึ้นเพื่อแสดงผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม"
            + "และความโปร่งใสภายในหน่วยงาน " + joined(year(report.fiscalYear))
            + "โดยแสดงวิธีการดำเนินการ ผู้รับผิดชอบ ระยะเวลา ผลการดำเนินการ และผลลัพธ์ของแต่ละมาตรการ"
    }

    private func purposeOfResults(_ we: String) -> String {
        "\(we)จะนำผลการดำเนินการไปใช้ในการวิเคราะห์ วางแผน "
            + "และปรับปรุงการปฏิบัติงานให้มีคุณธรรมและความโปร่งใสยิ่งขึ้นต่อไป"
    }

    /// Phrases with a space after each, so that a missing one leaves no gap.
    private func joined(_ phrases: [String]) -> String {
        phrases.map { "\($0) " }.joined()
    }

    /// Where the executive signs; the name and the day are written by hand.
    var executiveSignature: [Block] {
        let dots = String(repeating: ".", count: 40)
        let lines = [
            "ลงชื่อ \(dots)", "(\(dots))", Executive.post(of: authorityName),
            "วันที่ ....... เดือน ........................ พ.ศ. ...........",
        ]
        return [.space(24)] + lines.map { .paragraph(Paragraph($0, style: .signature)) }
    }
}

/// The post of who heads an authority.
enum Executive {
    private static let posts = [
        ("องค์การบริหารส่วน", "นายกองค์การบริหารส่วน"), ("เทศบาล", "นายกเทศมนตรี"),
        ("เมืองพัทยา", "นายกเมืองพัทยา"),
    ]

    /// "นายกองค์การบริหารส่วนตำบล…"; a general term when the kind of authority is not known.
    static func post(of authority: String?) -> String {
        for (beginning, post) in posts {
            guard let authority, authority.hasPrefix(beginning) else { continue }
            return post + authority.dropFirst(beginning.count)
        }
        return "ผู้บริหารสูงสุดของหน่วยงาน"
    }
}
