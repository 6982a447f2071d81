import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Measures {
    /// What the program itself can show for the questions and items that a measure aims at, without what its own progress shows.
    func proofs(
        of measure: PlannedMeasure, _ progress: [ProgressEntry], _ visit: Visit
    ) async throws -> MeasureProofs? {
        let answered = try framework(of: measure).year
        // The year that is assessed while the measure is carried out; before its framework is known, the one that is answered.
        let assessed = library.years.last { $0 <= measure.year.buddhist } ?? answered
        guard !measure.content.targets.isEmpty, let year = FiscalYear(assessed) else { return nil }
        let items = measure.content.targets.flatMap { code in
            assessed == answered
                ? [code]
                : library.counterparts(of: code, in: answered, to: assessed).map(\.code)
        }
        let act = try visit.act(in: database)
        var answer = await sources.evidence(
            for: items, of: year, in: try await act.reader(.seeMeasures))
        let own = MeasureLocations.measure.path(measure.id).segments
        let links = Set(
            progress.flatMap(\.content.proofs).compactMap { proof in
                if case .link(let link, _) = proof { link } else { nil }
            })
        answer.pieces.removeAll { piece in
            switch piece.evidence.place {
            case .workspace(let path): path.segments.starts(with: own)
            case .elsewhere(let link): links.contains(link.text)
            case .publicPage: false
            }
        }
        return MeasureProofs(
            answer: answer, year: year,
            site: try await sites.site(of: act.authority, visit.request, in: database),
            language: visit.language)
    }
}

/// What the program itself can show for what a measure aims at.
struct MeasureProofs: Component {
    private static let most = 12

    let answer: EvidenceSources.Answer
    /// The year that is assessed.
    let year: FiscalYear
    let site: PublicSite?
    let language: Language

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "proofs")) {
            h2(.id("proofs")) {
                Bilingual(
                    "หลักฐานที่โปรแกรมนี้มีสำหรับข้อที่มุ่งแก้",
                    "What this program can show for what it aims at")(language)
            }
            for name in answer.silent {
                Banner(
                    .warning,
                    Bilingual(
                        "ถาม “\(name.thai)” ไม่ได้ในตอนนี้ เปิดหน้านี้ใหม่อีกครั้งในภายหลัง",
                        "“\(name.english)” could not be asked; open the page again later")(language)
                )
            }
            if answer.pieces.isEmpty {
                p(.class("hint")) {
                    Bilingual(
                        "ยังไม่มีจากงานอื่นในปี \(year.buddhist) เมื่อมีมาตรการอื่นที่มุ่งข้อเดียวกัน หรือเผยแพร่เอกสารของข้อนั้น จะขึ้นที่นี่",
                        "Nothing from other work of \(year.buddhist) yet. Measures that aim at the same and documents published for it appear here."
                    )(language)
                }
            } else {
                ul(.class("items"), .role("list")) {
                    for piece in answer.pieces.prefix(Self.most) {
                        li {
                            CodeMark(piece.evidence.item)
                            EvidenceRow(piece, on: site, language)
                        }
                    }
                }
                if answer.pieces.count > Self.most {
                    p(.class("meta")) {
                        Bilingual(
                            "และอีก \(answer.pieces.count - Self.most) รายการ",
                            "and \(answer.pieces.count - Self.most) more")(language)
                    }
                }
            }
        }
    }
}
