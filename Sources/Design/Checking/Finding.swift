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
                words.kind.tag(language)
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
                span(.class("lbl")) { Bilingual("ในเอกสาร", "In the document")(language) }
                span(.class(words.kind == .doubt ? "is muted" : "was"), .lang("th")) { was }
            }
            IconPicture(.forward)
            div {
                span(.class("lbl")) { words.kind.outcome(language) }
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
        case .doubt: "finding finding--doubt"
        case .mended: "finding finding--fixed"
        }
    }

    func tag(_ language: Language) -> StatusTag {
        switch self {
        case .wrong: StatusTag(.bad, Bilingual("ไม่ลงตัว", "Does not add up")(language))
        case .doubt: StatusTag(.unsure, Bilingual("ไม่แน่ใจ", "Not sure")(language))
        case .mended: StatusTag(.done, Bilingual("แก้แล้ว", "Put right")(language))
        }
    }

    func outcome(_ language: Language) -> String {
        switch self {
        case .wrong: Bilingual("คำนวณได้", "Computed")(language)
        case .doubt: Bilingual("เราอ่านว่า", "We read")(language)
        case .mended: Bilingual("แก้เป็น", "Changed to")(language)
        }
    }
}
