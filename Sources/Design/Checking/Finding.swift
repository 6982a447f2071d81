public import HTML
public import ThaiText

/// A figure as printed, with the digit that matters marked.
public struct MarkedFigure: Component, Sendable, Hashable {
    private let before: String
    private let marked: String
    private let after: String

    /// A figure in three parts; the middle one is marked and may be empty.
    public init(_ before: String, marked: String = "", _ after: String = "") {
        (self.before, self.marked, self.after) = (before, marked, after)
    }

    /// A figure beside another: what differs between them is marked. Words stay unmarked.
    public static func comparing(_ figure: String, with other: String) -> MarkedFigure {
        guard figure.allSatisfy(isOfFigure), other.allSatisfy(isOfFigure), figure != other else {
            return MarkedFigure(figure)
        }
        let start = zip(figure, other).prefix { $0 == $1 }.count
        let rest = (figure.dropFirst(start), other.dropFirst(start))
        let end = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
        return MarkedFigure(
            String(figure.prefix(start)), marked: String(rest.0.dropLast(end)),
            String(rest.0.suffix(end)))
    }

    private static func isOfFigure(_ character: Character) -> Bool {
        character.isNumber || character == "."
    }

    /// The figure.
    public var body: some Markup {
        before
        if !marked.isEmpty { b { marked } }
        after
    }
}

/// What the check of a document found in one place: what was printed and what follows from the rest.
public struct Finding<Actions: Markup>: Component {
    private let words: FindingWords
    private let was: MarkedFigure
    private let becomes: MarkedFigure
    private let language: Language
    private let actions: Actions

    /// The words, the printed and the computed figure, and what can be done about it.
    public init(
        _ words: FindingWords, was: MarkedFigure, becomes: MarkedFigure, _ language: Language,
        @MarkupBuilder actions: () -> Actions
    ) {
        (self.words, self.was, self.becomes) = (words, was, becomes)
        (self.language, self.actions) = (language, actions())
    }

    /// The card; its number is the one on the facsimile.
    public var body: some Markup {
        article(
            .class(words.kind.classes), .id("f\(words.number)"),
            .aria("labelledby", "f\(words.number)-title")
        ) {
            div(.class("row row--end")) {
                h3(.id("f\(words.number)-title")) {
                    span(.class("num")) { words.number }
                    ". "
                    words.title
                }
                StatusTag(words.kind.look, words.grade ?? words.kind.state(language))
            }
            swap
            p { words.explanation }
            if words.isInDocument {
                p {
                    a(.href(LinkAddress(path: "#m\(words.number)") ?? LinkAddress("#main"))) {
                        Bilingual("ดูในเอกสาร", "See it in the document")(language)
                    }
                }
            }
            actions
        }
    }

    private var swap: some Markup {
        div(.class("swap")) {
            div {
                span(.class("lbl")) { words.origin(language) }
                span(.class(words.kind == .doubt ? "is muted" : "was"), .lang("th")) { was }
            }
            IconPicture(.forward)
            div {
                span(.class("lbl")) { words.outcome?(language) ?? words.kind.outcome(language) }
                span(.class("is")) { becomes }
            }
        }
    }
}

/// What is said about a finding.
public struct FindingWords: Sendable {
    /// How sure the finding is.
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// It does not add up.
        case wrong
        /// It may not add up: several explanations are left.
        case possible
        /// We are not sure how to read it.
        case doubt
        /// It was put right.
        case mended
    }

    /// Its number, from 1, the same on the facsimile.
    public let number: Int
    /// What does not add up.
    public let title: String
    /// How sure it is.
    public let kind: Kind
    /// The sum in words.
    public let explanation: String
    /// How sure it is, in words of its own; nil for those of its kind.
    public var grade: String?
    /// What the figure beside the printed one is; nil for the words of its kind.
    public var outcome: Bilingual?
    /// Where the figure stands that does not add up.
    public var origin = Bilingual("ในเอกสาร", "In the document")
    /// Whether the page shows the place of the paper.
    public var isInDocument = false

    /// A finding by its number and words.
    public init(_ number: Int, _ title: String, _ kind: Kind, explanation: String) {
        (self.number, self.title, self.kind) = (number, title, kind)
        self.explanation = explanation
    }
}

extension FindingWords.Kind {
    var classes: String {
        switch self {
        case .wrong: "finding"
        case .possible, .doubt: "finding finding--doubt"
        case .mended: "finding finding--fixed"
        }
    }

    var look: StatusTag.Kind {
        switch self {
        case .wrong: .bad
        case .possible, .doubt: .unsure
        case .mended: .done
        }
    }

    var state: Bilingual {
        switch self {
        case .wrong: Bilingual("ไม่ลงตัว", "Does not add up")
        case .possible: Bilingual("อาจไม่ลงตัว", "May not add up")
        case .doubt: Bilingual("ไม่แน่ใจ", "Not sure")
        case .mended: Bilingual("แก้แล้ว", "Put right")
        }
    }

    func outcome(_ language: Language) -> String {
        switch self {
        case .wrong: Bilingual("คำนวณได้", "Computed")(language)
        case .possible: Bilingual("น่าจะเป็น", "Perhaps")(language)
        case .doubt: Bilingual("เราอ่านว่า", "We read")(language)
        case .mended: Bilingual("แก้เป็น", "Changed to")(language)
        }
    }
}
