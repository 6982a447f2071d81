public import HTTP
public import Reports
public import SQL
public import ThaiText

/// What was read of a document, to be held against it and recorded; the document's bytes are not kept.
public struct ResultReading: Sendable, Hashable {
    /// Its number within its authority.
    public struct ID: Sendable, Hashable, RawRepresentable, SQLConvertible {
        /// From 1.
        public let rawValue: Int64
        /// A number as stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// Its number.
    public let id: ID
    /// The fiscal year whose result it is taken for.
    public let year: FiscalYear
    /// What its sender called the document.
    public let name: String
    /// The SHA-256 of the document's bytes in 64 hexadecimal digits.
    public let hash: String
    /// The figures as they were read, and what was unsure.
    public let report: Report
    /// Where they stand, by the text form of `Figure`.
    public let origins: [String: FigureOrigin]
}

extension ResultReading.ID: PathParameter {
    /// A positive number without sign and leading zeros.
    public init?(segment: String) {
        guard let number = Int(segment: segment), number > 0 else { return nil }
        rawValue = Int64(number)
    }

    /// Decimal digits.
    public var segment: String { String(rawValue) }
}

/// A document that was read, before it has a number.
public struct ReadResult: Sendable, Hashable {
    /// The fiscal year whose result it is taken for.
    public let year: FiscalYear
    /// What its sender called the document, cleaned.
    public let name: String
    /// The SHA-256 of the document's bytes.
    public let digest: [UInt8]
    /// The figures, where they stand, and what was unsure.
    public let figures: ReadFigures

    /// A document and what was read of it.
    public init(year: FiscalYear, name: String, digest: [UInt8], figures: ReadFigures) {
        (self.year, self.name, self.digest) = (year, name, digest)
        self.figures = figures
    }
}

/// What was read of a document, as it is kept.
public struct ReadFigures: Sendable, Hashable, Codable {
    /// The figures as they were read, and what was unsure.
    public let report: Report
    /// Where they stand, by the text form of `Figure`, and measures by `Measure.originName`.
    public let origins: [String: FigureOrigin]

    /// Without other years; analyses and measures are for who takes them up after the figures.
    public init(_ report: Report, origins: [String: FigureOrigin]) {
        var report = report
        report.history = nil
        (self.report, self.origins) = (report, origins)
    }
}
