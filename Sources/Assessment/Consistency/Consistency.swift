public import ThaiText

/// What the arithmetic of a framework says about a sheet of printed figures.
public struct Consistency: Sendable, Hashable, Codable {
    /// Figures that can be computed, printed or not, from their parts or from the rest: text form of `Figure` to
    /// a decimal string with two places, or to a level's official Thai name.
    public var derived: [String: String]
    /// Mismatches, the surest first.
    public var findings: [Finding]
    /// Printed figures, in the text form of `Figure`, that the rest confirms.
    public var verified: [String]
    /// What is worth knowing and is no mismatch.
    public var remarks: [Remark]

    /// The outcome of a check; empty unless said.
    public init(
        derived: [String: String] = [:], findings: [Finding] = [], verified: [String] = [],
        remarks: [Remark] = []
    ) {
        self.derived = derived
        self.findings = findings
        self.verified = verified
        self.remarks = remarks
    }
}

/// One printed figure, code or statement that does not fit the rest.
public struct Finding: Sendable, Hashable, Codable {
    /// How sure a finding is, the surest first.
    public enum Confidence: String, Sendable, Hashable, Codable, CaseIterable {
        /// Figure and value follow from hard relations alone.
        case certain
        /// Figure very probably wrong; the value, or its narrow window, is probably right.
        case likely
        /// One of several explanations: see `alternatives`.
        case possible
    }

    /// Which figure, in the text form of `Figure`.
    public var figure: String
    /// The print as it stands.
    public var printed: String
    /// The value that fits (two decimals, a level, a code); nil where no single one can be named.
    public var expected: String?
    /// The values that fit, where they are more than `expected`.
    public var window: ValueWindow?
    /// How the print came to differ.
    public var slip: Slip
    /// How sure the finding is.
    public var confidence: Confidence
    /// Which figures prove it, in sentences for the officer.
    public var evidence: Bilingual
    /// Other explanations, the likeliest first; equally good ones stand side by side.
    public var alternatives: [Alternative]
    /// Where the print stands in the document; nil when unknown.
    public var place: String?

    /// A finding.
    public init(
        figure: String, printed: String, expected: String? = nil, window: ValueWindow? = nil,
        slip: Slip, confidence: Confidence, evidence: Bilingual,
        alternatives: [Alternative] = [], place: String? = nil
    ) {
        self.figure = figure
        self.printed = printed
        self.expected = expected
        self.window = window
        self.slip = slip
        self.confidence = confidence
        self.evidence = evidence
        self.alternatives = alternatives
        self.place = place
    }
}

/// The lowest and highest value, two decimals each, that the rest of the sheet allows a figure.
public struct ValueWindow: Sendable, Hashable, Codable {
    /// The lowest value.
    public var low: String
    /// The highest value.
    public var high: String

    /// A window of values.
    public init(low: String, high: String) {
        self.low = low
        self.high = high
    }
}

/// Another way to explain the same mismatch: every repair of it is needed.
public struct Alternative: Sendable, Hashable, Codable {
    /// A figure and the value that would stand there.
    public struct Repair: Sendable, Hashable, Codable {
        /// Which figure, in the text form of `Figure`.
        public var figure: String
        /// The print as it stands.
        public var printed: String
        /// The value that fits; nil where no single one can be named.
        public var expected: String?
        /// How the print came to differ.
        public var slip: Slip

        /// A repair of one figure.
        public init(figure: String, printed: String, expected: String?, slip: Slip) {
            self.figure = figure
            self.printed = printed
            self.expected = expected
            self.slip = slip
        }
    }

    /// What would have to change, together.
    public var repairs: [Repair]
    /// How probable it is among all explanations, in thousandths.
    public var permille: Int

    /// An alternative explanation.
    public init(repairs: [Repair], permille: Int) {
        self.repairs = repairs
        self.permille = permille
    }
}

/// Something worth knowing that is no mismatch: our own rule is unsure, or one oddity proves nothing.
public struct Remark: Sendable, Hashable, Codable {
    /// What a remark is about.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Not a share of the number of respondents that the other figures imply.
        case offLattice
        /// Cannot be derived from the items that the document lists.
        case notDerivable
        /// Does not match a rule of which the framework itself is unsure.
        case unsureRule
        /// A statement that rests on a figure found wrong.
        case restsOnWrongFigure
        /// A figure or wording that the framework of the year does not know.
        case unknown
        /// More figures than are checked, or more causes than are searched.
        case limit
    }

    /// What it is about.
    public var kind: Kind
    /// The figure, in the text form of `Figure`; nil when it is about the whole sheet.
    public var figure: String?
    /// The remark in sentences.
    public var text: Bilingual

    /// A remark.
    public init(kind: Kind, figure: String?, text: Bilingual) {
        self.kind = kind
        self.figure = figure
        self.text = text
    }
}
