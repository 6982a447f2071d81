import Assessment
import ThaiText

/// Frameworks for people to read.
struct FrameworkPage {
    private let language: Language
    private let terminal: Terminal

    init(_ invocation: Invocation) {
        language = invocation.language
        terminal = invocation.world.terminal
    }

    /// One line a year.
    func list(_ frameworks: [Framework]) -> String {
        var page = Printout(language: language, terminal: terminal)
        let instruments = frameworks.last?.instruments.map(\.id) ?? []
        page.table(
            header: [Bilingual("ปี", "Year")(language)] + instruments
                + [
                    Bilingual("เกณฑ์ผ่าน", "Pass")(language), Bilingual("ระดับผล", "Levels")(language),
                ],
            rows: frameworks.map { framework in
                [String(framework.year)] + instruments.map { share(of: $0, in: framework) }
                    + [
                        framework.passMark.value.text(),
                        framework.levels.map { $0.name(language) }.joined(separator: " · "),
                    ]
            })
        return page.text
    }

    /// All of a year that matters to an officer.
    func whole(_ framework: Framework) -> String {
        var page = Printout(language: language, terminal: terminal)
        page.title(framework.name)
        page.gap()
        for instrument in framework.instruments { add(instrument, of: framework, to: &page) }
        page.title(Bilingual("ระดับผล", "Levels"))
        for level in framework.levels {
            page.item(mark(level.total.confidence), words(for: level), indent: 2)
        }
        page.gap()
        page.title(Bilingual("ประเด็นการวิเคราะห์", "Topics of the analysis"))
        for topic in framework.topics {
            page.item(
                "\(mark(topic.confidence)) \(topic.number)",
                "\(topic.name(language)): \(topic.codes.joined(separator: ", "))", indent: 2)
        }
        page.gap()
        page.paragraph(
            Bilingual(
                "✔ ยืนยันแล้ว ≈ อนุมาน ? ยังไม่แน่ใจ · แหล่งที่มาของแต่ละข้ออยู่ใน --json",
                "✔ confirmed, ≈ inferred, ? unsure; the source of each fact is in --json")(
                    language),
            look: .faint)
        return page.text
    }

    private func add(_ instrument: Instrument, of framework: Framework, to page: inout Printout) {
        page.title(
            Bilingual(
                "\(instrument.id) \(instrument.name.thai) น้ำหนัก \(percent(instrument.weight)) %",
                "\(instrument.id) \(instrument.name.english), weight \(percent(instrument.weight)) %"
            ))
        for indicator in framework.indicators(of: instrument.id) {
            page.item(
                mark(indicator.questions?.confidence ?? indicator.confidence),
                "\(indicator.number). \(indicator.name(language))", indent: 2)
            for group in framework.subIndicators(of: indicator.number) {
                page.item(
                    mark(group.items.confidence), "\(group.number) \(group.name(language))",
                    indent: 4)
                for code in group.items.value { add(code, of: framework, to: &page, indent: 6) }
            }
            for code in indicator.questions?.value ?? [] {
                add(code, of: framework, to: &page, indent: 4)
            }
        }
        page.gap()
    }

    private func add(
        _ code: String, of framework: Framework, to page: inout Printout, indent: Int
    ) {
        guard let question = framework.question(code) else { return }
        page.item(
            "\(mark(question.confidence)) \(TextWidth.padded(code, to: 3))",
            question.name(language),
            indent: indent)
    }

    private func words(for level: Level) -> String {
        let every = level.everyInstrument.map {
            Bilingual(
                " และทุกเครื่องมือตั้งแต่ \($0.value.text())", ", every instrument from \($0.value.text())"
            )(language)
        }
        let total = Bilingual(
            "คะแนนรวมตั้งแต่ \(level.total.value.text())", "total from \(level.total.value.text())")
        return "\(level.name(language)): \(total(language))\(every ?? "")"
    }

    private func share(of instrument: String, in framework: Framework) -> String {
        guard let found = framework.instrument(instrument) else { return "–" }
        return "\(percent(found.weight)) % (\(framework.questions(of: instrument).count))"
            + " \(mark(found.weight.confidence))"
    }

    private func percent(_ weight: Fact<Ratio>) -> String {
        (weight.value * Ratio(100)).text(places: 0)
    }

    private func mark(_ confidence: Confidence) -> String {
        switch confidence {
        case .confirmed: "✔"
        case .inferred: "≈"
        case .unsure: "?"
        }
    }
}
