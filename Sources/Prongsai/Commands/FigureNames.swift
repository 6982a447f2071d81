import Assessment
import ThaiText

/// What people call a figure.
struct FigureNames {
    /// The year's names; nil when the year is unknown.
    let framework: Framework?

    /// The name of a figure in its text form; the text form itself when it is none.
    func name(_ text: String) -> Bilingual {
        guard let figure = Figure(text) else { return Bilingual(text, text) }
        switch figure {
        case .total: return Bilingual("คะแนนรวม", "total")
        case .level: return Bilingual("ระดับผล", "level")
        case .instrument(let id, let part): return Bilingual(id, id) + Self.suffix(part)
        case .indicator(let number, let part):
            let name = framework?.indicator(number)?.name ?? Bilingual("", "")
            return Bilingual("ตัวชี้วัดที่ \(number) \(name.thai)", "indicator \(number) \(name.english)")
                + Self.suffix(part)
        case .subIndicator(let number):
            let name = framework?.subIndicator(number)?.name ?? Bilingual("", "")
            return Bilingual(
                "ตัวชี้วัดย่อยที่ \(number) \(name.thai)", "sub-indicator \(number) \(name.english)")
        case .question(let code, let part):
            return Bilingual("ข้อ \(code)", "item \(code)") + Self.suffix(part)
        case .distribution(let question, let option):
            let name = optionName(option)
            return Bilingual(
                "ร้อยละของ “\(name.thai)” ในข้อ \(question)",
                "share of “\(name.english)” in \(question)")
        case .code(let code): return Bilingual("รหัส \(code)", "code \(code)")
        }
    }

    private func optionName(_ key: String) -> Bilingual {
        framework?.scales.lazy.compactMap { $0.option(key)?.name }.first ?? Bilingual(key, key)
    }

    private static func suffix(_ part: Int?) -> Bilingual {
        part.map { Bilingual(" ส่วนที่ \($0)", ", part \($0)") } ?? Bilingual("", "")
    }
}
