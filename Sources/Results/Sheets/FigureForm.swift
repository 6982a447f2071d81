import Assessment
import AssessmentPages
import Design
import HTTP
import Platform
import Reports
import ThaiText

/// A year's sheet as somebody is filling it in: what stands in every field, which figures that gives, and what is wrong.
struct FigureForm: Sendable {
    let framework: Framework
    let language: Language
    /// What stands in the fields, by the text form of `Figure`, as it was typed.
    private(set) var typed: [String: String]
    /// The figures that were understood, in the order of the form.
    private(set) var entries: [ResultEntry] = []
    /// What is wrong, in the order of the form.
    private(set) var errors: [FieldError] = []
    /// The version that its writer had before him; 0 for none.
    let known: Int
    /// The document from which its figures were read; nil where they are typed.
    let reading: ResultReading?
    let layout: FigureLayout
    /// What somebody else recorded while it was typed; nil where nobody did.
    private(set) var meanwhile: RecordedMeanwhile?

    /// What a form came from besides its fields.
    struct Basis: Sendable {
        /// The version that its writer had before him; 0 for none.
        var known = 0
        /// The document from which its figures were read.
        var reading: ResultReading?
    }

    /// A form with what stands in its fields.
    init(_ framework: Framework, _ typed: [String: String], _ basis: Basis, _ language: Language) {
        (self.framework, self.typed) = (framework, typed)
        (known, reading) = (basis.known, basis.reading)
        self.language = language
        let written = typed.keys.compactMap { Figure($0) }
            .sorted { $0.description < $1.description }
        layout = FigureLayout(framework, more: written)
        understand()
    }

    /// A form with a result as it was recorded, or an empty one.
    init(
        _ framework: Framework, _ result: YearResult?, _ reading: ResultReading? = nil,
        _ language: Language
    ) {
        let pairs = (result?.prints ?? []).map { ($0.figure, $0.printed) }
        self.init(
            framework, Dictionary(pairs) { first, _ in first },
            Basis(known: result?.version.number ?? 0, reading: reading), language)
    }

    /// A form with what was read of a document, as far as the year has such figures.
    init(
        _ framework: Framework, _ reading: ResultReading, after known: Int, _ language: Language
    ) {
        let pairs = reading.report.resultSheet.prints.filter { print in
            Figure(print.figure).map(framework.prints) ?? false
        }.map { ($0.figure, $0.printed) }
        self.init(
            framework, Dictionary(pairs) { first, _ in first },
            Basis(known: known, reading: reading), language)
    }

    /// A form as it came, after the repair that its button asked for.
    init(
        _ framework: Framework, _ form: FormFields, _ reading: ResultReading?,
        _ language: Language
    ) {
        var typed: [String: String] = [:]
        for field in form.fields where Figure(field.name) != nil && !field.value.isEmpty {
            typed[field.name] = field.value
        }
        if let repair = form[Self.repair].flatMap(Repair.init) {
            typed[repair.figure.description] = repair.value
        }
        let known = form[Self.known].flatMap { Int(Digits.arabic($0)) } ?? 0
        self.init(framework, typed, Basis(known: known, reading: reading), language)
    }

    /// A result with the figure put right that a button of the year's page asks for.
    init(
        _ framework: Framework, _ result: YearResult, repairedBy form: FormFields,
        _ language: Language
    ) {
        var typed = Dictionary(result.prints.map { ($0.figure, $0.printed) }) { first, _ in first }
        let repair = form[Self.repair].flatMap(Repair.init)
        if let repair { typed[repair.figure.description] = repair.value }
        let known = form[Self.known].flatMap { Int(Digits.arabic($0)) } ?? 0
        self.init(framework, typed, Basis(known: known), language)
        if repair.map({ framework.prints($0.figure) }) != true {
            errors.insert(FieldError(Figure.total.description, Repair.unknown(language)), at: 0)
        }
    }

    /// The field that carries the version its writer had before him.
    static let known = "known"
    /// The field that carries the number of the document that was read; empty where the figures are typed.
    static let reading = "reading"
    /// What the button that was pressed does: one of `Deed`, or nothing for checking.
    static let deed = "deed"

    /// What the buttons of the sheet ask for, beside checking.
    enum Deed {
        /// Record, and ask first where something surely does not agree.
        static let record = "record"
        /// Record although it does not agree.
        static let insist = "insist"
        /// Record the figures of an earlier version once more.
        static let restore = "restore"
    }
    /// The figure and value that a repair's button gives, "question.i10=90.50".
    static let repair = "repair"

    /// Every field that the sheet of a year of the library may send.
    static func fields(_ library: FrameworkLibrary) -> Set<String> {
        Set(library.frameworks.flatMap(\.printable).map(\.description))
            .union([known, reading, deed, repair])
    }

    /// What its writer is told: what somebody else recorded meanwhile, then what is wrong.
    var told: [FieldError] { (meanwhile?.errors(of: self) ?? []) + errors }

    /// The figures as the core checks them.
    var sheet: ResultSheet {
        ResultSheet(fiscalYear: framework.year, prints: entries.map(\.print))
    }

    private mutating func understand() {
        for figure in [Figure.level] + layout.figures {
            let name = figure.description
            guard let written = typed[name],
                !Normalisation.canonical(written).allSatisfy(\.isWhitespace)
            else { continue }
            do throws(ResultEntry.Refusal) {
                entries.append(try ResultEntry(figure, written: written, framework: framework))
            } catch {
                errors.append(
                    FieldError(name, "\(self.name(of: figure)): \(error.wording(language))"))
            }
        }
    }

    /// The same form, with why it was not recorded.
    func refused(_ refusal: ResultRefusal) -> FigureForm {
        let basis = Basis(known: known, reading: refusal == .noReading ? nil : reading)
        var form = FigureForm(framework, typed, basis, language)
        form.errors.insert(FieldError(Figure.total.description, refusal.wording(language)), at: 0)
        return form
    }

    /// The same form over the version that somebody else recorded meanwhile, of which it knows from now on: what only the other
    /// changed since the version `base` is as he recorded it, all else as it was typed.
    func merged(
        with latest: YearResult, by writer: String?, from base: YearResult?
    ) -> FigureForm {
        let values = { (result: YearResult?) in
            Dictionary((result?.prints ?? []).map { ($0.figure, [$0.printed]) }) { one, _ in one }
        }
        let merge = Meanwhile(
            from: values(base), theirs: values(latest), mine: typed.mapValues { [$0] })
        var form = FigureForm(
            framework, merge.merged.compactMapValues(\.first),
            Basis(known: latest.version.number, reading: reading), language)
        form.meanwhile = RecordedMeanwhile(
            version: latest.version, writer: writer, merge: merge, before: typed)
        return form
    }

    func name(of figure: Figure) -> String {
        SentenceStart.of(FigureName(framework: framework)(figure)(language))
    }
}

/// A value that stands instead of another, as a button sends it.
struct Repair: Sendable, Hashable {
    let figure: Figure
    let value: String

    init(_ figure: Figure, _ value: String) { (self.figure, self.value) = (figure, value) }

    /// Reads "question.i10=90.50"; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let figure = Figure(parts[0]) else { return nil }
        self.init(figure, parts[1])
    }

    /// The repair that a finding proposes; nil where no single value can be named. A value between two bounds is an estimate:
    /// whoever records it must have read it in the announcement.
    init?(_ finding: Assessment.Finding) {
        guard let value = finding.expected, let figure = Figure(finding.figure),
            finding.slip.kind != .otherPartBlock,
            finding.window.map({ $0.low == $0.high }) ?? true
        else { return nil }
        switch figure {
        case .code: return nil
        default: self.init(figure, value)
        }
    }

    /// What is said of a repair that no page of ours proposes.
    static func unknown(_ language: Language) -> String {
        Bilingual(
            "ไม่พบตัวเลขที่จะแก้ แก้ในช่องข้างล่างแทน",
            "There is no such figure to put right. Correct it in its field below.")(language)
    }

    /// "question.i10=90.50".
    var text: String { "\(figure.description)=\(value)" }
}
