import Assessment
import Documents

/// What was announced and is not what its parts come to: marked where it stands, and said in a note.
extension ReportContent {
    /// What stands behind a figure that contradicts its parts; nothing behind the others.
    func mark(_ figure: Figure) -> String { mark(figure.description) }

    /// The same for the text form of a figure.
    func mark(_ figure: String) -> String {
        contradictions.contains { $0.figure.description == figure } ? " *" : ""
    }

    /// A note for each figure that is marked in the summary.
    var contradictionNotes: [Block] {
        contradictions.filter { isShown($0.figure) }.flatMap { contradiction in
            Paragraph.official("* \(note(contradiction))", style: .plain)
        }.map(Block.paragraph)
    }

    private func isShown(_ figure: Figure) -> Bool {
        switch figure {
        case .total: report.scores?.total != nil
        case .level: report.scores?.level != nil
        case .instrument, .indicator(_, nil), .subIndicator: true
        case .indicator, .question, .distribution, .code: false
        }
    }

    private func note(_ contradiction: Contradiction) -> String {
        let name = contradiction.figure.officialName
        if contradiction.figure == .level {
            return "\(name)เป็นไปตามประกาศผล คะแนนที่แสดงไว้อยู่ในระดับ \(contradiction.computed)"
        }
        return "\(name) (\(contradiction.printed)) เป็นไปตามประกาศผล ส่วนประกอบที่แสดงไว้คำนวณได้ "
            + contradiction.computed
    }
}

extension Figure {
    /// What an official document calls a figure of the summary.
    fileprivate var officialName: String {
        switch self {
        case .total: "คะแนนรวม"
        case .level: "ระดับผลการประเมิน"
        case .instrument(let id, nil): "คะแนน \(id)"
        case .instrument(let id, let part?): "คะแนน \(id) ส่วนที่ \(part)"
        case .indicator(let number, _): "คะแนนตัวชี้วัดที่ \(number)"
        case .subIndicator(let number): "คะแนนตัวชี้วัดย่อยที่ \(number)"
        case .question(let code, _), .distribution(let code, _), .code(let code): code
        }
    }
}
