import Assessment
import AssessmentPages
import Design
import Reports
import ThaiText

/// The figures of a document that was read, as the sheet shows them beside its fields.
struct PaperFigures: Sendable {
    private let report: Report?
    private let origins: [String: FigureOrigin]
    private let framework: Framework
    private let others: [String: [PrintedFigure]]

    init(_ reading: ResultReading?, _ framework: Framework) {
        report = reading?.report
        origins = reading?.origins ?? [:]
        self.framework = framework
        others = Dictionary(grouping: report?.otherPrints ?? [], by: \.figure)
    }

    /// Where a figure stands in the document, and why it is doubtful; nil where the document has none.
    func source(of figure: Figure, _ language: Language) -> FigureSource? {
        let name = figure.description
        guard let printed = printed[name] else { return nil }
        let origin = origins[name]
        return FigureSource(
            place: origin?.place ?? "ไม่ทราบตำแหน่ง", words: origin?.text ?? printed,
            doubt: doubt(name, language))
    }

    /// The same figure printed with another value elsewhere.
    private func doubt(_ name: String, _ language: Language) -> String? {
        guard let others = others[name], !others.isEmpty else { return nil }
        let list = others.map { other in
            other.place.map { "\(other.printed) (\($0))" } ?? other.printed
        }.joined(separator: ", ")
        return Bilingual("ที่อื่นพิมพ์ว่า \(list)", "Printed elsewhere as \(list)")(language)
    }

    private var printed: [String: String] {
        Dictionary((report?.resultSheet.prints ?? []).map { ($0.figure, $0.printed) }) { first, _ in
            first
        }
    }

    /// How many figures of the year were read.
    var count: Int { printed.keys.count { Figure($0).map(framework.prints) ?? false } }

    /// What was read and could not be placed, with the figures that the year does not have.
    var doubts: [ReadDoubt] {
        let foreign = printed.filter { !(Figure($0.key).map(framework.prints) ?? false) }
            .sorted { $0.key < $1.key }.map { name, value in
                ReadDoubt(
                    place: origins[name]?.place ?? "–",
                    text: origins[name]?.text ?? "\(name) \(value)",
                    reason: "เกณฑ์ปี \(framework.year) ไม่มีตัวเลขนี้ จึงไม่ได้นำมา")
            }
        let uncertain = (report?.uncertain ?? []).map {
            ReadDoubt(place: $0.place, text: $0.text, reason: $0.reason)
        }
        return foreign + uncertain
    }

    /// How many places are doubtful.
    var doubtful: Int { doubts.count + others.count }

    /// What was read, in a line.
    func lead(_ reading: ResultReading) -> Bilingual {
        Bilingual(
            "อ่านได้ \(count) ค่า เทียบแต่ละช่องกับข้อความในเอกสารที่อยู่ใต้ช่อง แก้ที่ไม่ตรง แล้วบันทึก",
            "\(count) figures were read. Compare each with the document's words under it, put right what differs, then record."
        )
    }
}
