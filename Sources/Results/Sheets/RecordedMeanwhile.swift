import Assessment
import AssessmentPages
import Design
import HTML
import Platform
import ThaiText

/// What somebody else recorded of a year while its sheet was typed, figure by figure.
struct RecordedMeanwhile: Sendable {
    /// The other's version.
    let version: ResultVersion
    /// Who recorded it; nil where no account acted.
    let writer: String?
    let merge: Meanwhile
    /// What stood in the fields before the other's figures were taken over.
    let before: [String: String]

    /// The message at the form's head, then every field that both changed.
    func errors(of form: FigureForm) -> [FieldError] {
        let language = form.language
        let refusal = ResultRefusal.changedMeanwhile(version).wording(language)
        return [FieldError(Meanwhile.field, refusal)]
            + figures(merge.contested, of: form).map { figure, value in
                let name = form.name(of: figure)
                let told = Meanwhile.told(value, in: Bilingual(name, name))(language)
                return FieldError(figure.description, told)
            }
    }

    /// What the other recorded for a figure that both changed, as it stands under its field.
    func source(of figure: Figure, _ language: Language) -> Design.FigureSource? {
        guard let values = merge.contested[figure.description] else { return nil }
        let told = Meanwhile.told(values.joined(separator: " "))(language)
        return Design.FigureSource(place: writer ?? "", words: nil, doubt: told)
    }

    /// What only the other changed, as it stands in the fields now.
    func taken(of form: FigureForm) -> [BannerPoint] {
        let language = form.language
        return figures(merge.taken, of: form).map { figure, value in
            let dash = "–"
            let (old, new) = (before[figure.description] ?? dash, value.isEmpty ? dash : value)
            return BannerPoint("\(form.name(of: figure)): \(old) → \(new)")
        }.shortened(to: 20, language)
    }

    /// Fields in the order of the form.
    private func figures(
        _ fields: [String: [String]], of form: FigureForm
    ) -> [(figure: Figure, value: String)] {
        ([.level] + form.layout.figures).compactMap { figure in
            fields[figure.description].map { (figure, $0.joined(separator: " ")) }
        }
    }
}

extension [BannerPoint] {
    /// The first ones, and how many more there are.
    fileprivate func shortened(to most: Int, _ language: Language) -> [BannerPoint] {
        guard count > most else { return self }
        let more = count - most
        return prefix(most) + [
            BannerPoint(Bilingual("และอีก \(more) ช่อง", "and \(more) more")(language))
        ]
    }
}

/// At the head of the form: who recorded the year meanwhile, and what of it stands in the fields now.
struct MeanwhileNote: Component {
    let meanwhile: RecordedMeanwhile
    let form: FigureForm

    private var language: Language { form.language }

    var body: some Markup {
        div(.id(Meanwhile.field)) {
            Banner(.warning, title, text).listing(points)
        }
    }

    private var points: [BannerPoint] { meanwhile.taken(of: form) }

    private var title: String {
        let when = meanwhile.version.since.dayAndTime(language)
        let who = meanwhile.writer ?? Bilingual("อีกคน", "somebody else")(language)
        return Bilingual(
            "\(who) บันทึกฉบับที่ \(meanwhile.version.number) เมื่อ \(when)",
            "Version \(meanwhile.version.number) was recorded by \(who) on \(when)")(language)
    }

    private var text: String {
        points.isEmpty
            ? Bilingual(
                "อีกคนแก้เฉพาะช่องที่คุณก็แก้", "The other changed only what you did, too")(
                    language)
            : Bilingual(
                "ช่องที่อีกคนแก้และคุณไม่ได้แก้ เปลี่ยนเป็นค่าล่าสุดให้แล้ว",
                "What only the other changed stands in the fields now")(language)
    }
}
