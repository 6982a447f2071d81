public import Assessment
public import Platform
public import ThaiText

/// Everything that an authority has said of one item of a year.
public struct ItemRecord: Sendable, Hashable {
    /// The item's code.
    public let item: String
    /// What it shows, in the order in which it came.
    public internal(set) var evidence: [DisclosedEvidence] = []
    /// What it showed once, the latest taken back first.
    public internal(set) var withdrawn: [DisclosedEvidence] = []
    /// The elements that somebody found to be shown, with the day.
    public internal(set) var marks: [String: Timestamp] = [:]
    /// Who answers for it and what is said to readers.
    public internal(set) var particulars = ItemParticulars()

    /// An item of which nothing was said.
    public init(_ item: String) { self.item = item }

    /// When it was last brought up to date; nil without evidence.
    public var updated: Timestamp? { evidence.map(\.updated).max() }

    /// Whether something came to be shown, or was taken back, after a day.
    func hasChanged(since day: Timestamp) -> Bool {
        evidence.contains { $0.since > day }
            || withdrawn.contains { $0.since > day || $0.withdrawal.map { $0.since > day } == true }
    }

    /// The same without the marks whose evidence is gone: all that was there to be looked at when an element was found has
    /// been withdrawn since, and nobody has found it in what is shown now.
    func withoutLapsedMarks() -> ItemRecord {
        var record = self
        record.marks = marks.filter { _, day in
            let isGone = withdrawn.contains { piece in
                piece.since <= day && piece.withdrawal.map { $0.since >= day } == true
            }
            return !isGone || evidence.contains { $0.since <= day }
        }
        return record
    }
}

/// Who answers for an item, and what readers are told beside it, in one of its versions.
public struct ItemParticulars: Sendable, Hashable {
    /// 0 before anything was said.
    public var version = 0
    /// The division that answers for it.
    public var division: Division.ID?
    /// What readers are told; may be empty.
    public var note = ""

    /// Nothing said yet.
    public init() {}

    /// Particulars as they are to be.
    public init(division: Division.ID?, note: String) {
        (self.division, self.note) = (division, note)
    }
}

/// How much of an item is disclosed.
public enum ItemState: String, Sendable, Hashable, CaseIterable {
    /// Nothing is shown.
    case missing
    /// Something is shown, and something that it must show is not.
    case partly
    /// What is shown is of another time.
    case stale
    /// All is shown.
    case complete
}

/// An item of the year's list, how it stands, and what is wrong with it.
public struct DisclosedItem: Sendable, Hashable {
    /// The item.
    public let question: Question
    /// What was said of it.
    public let record: ItemRecord
    /// What is wrong, the gravest first.
    public let findings: [ItemFinding]

    /// An item judged for a year by what is known.
    public init(_ question: Question, _ record: ItemRecord, in year: FiscalYear) {
        (self.question, self.record) = (question, record)
        findings = ItemFinding.of(question, record, in: year)
    }

    /// How much is disclosed.
    public var state: ItemState {
        let matters = findings.map(\.matter)
        if record.evidence.isEmpty { return .missing }
        if matters.contains(where: \.isLack) { return .partly }
        return matters.contains(where: \.isOfAnotherTime) ? .stale : .complete
    }

    /// The elements that nobody has found to be shown.
    public var lacking: [ItemElement] {
        (question.elements?.value ?? []).filter { record.marks[$0.key] == nil }
    }

    /// The score that an assessor would probably give: full marks for a complete item, the middle one for a part where the
    /// framework is sure that there is one, else none.
    public var expected: Ratio {
        let scores = question.scores?.value.sorted() ?? []
        switch state {
        case .complete: return scores.last ?? Score.full
        case .missing, .stale: return scores.first ?? .zero
        case .partly:
            let isSure = (question.scores?.confidence ?? .unsure) > .unsure
            guard isSure, scores.count > 2 else { return scores.first ?? .zero }
            return scores[1]
        }
    }
}

/// The items of a year in their groups, each with how it stands.
public struct DisclosureYear: Sendable {
    /// The items of a sub-indicator.
    public struct Group: Sendable {
        /// Of the sub-indicator.
        public let number: String
        /// Its name.
        public let name: Bilingual
        /// Its items in their order.
        public let items: [DisclosedItem]
    }

    /// The framework of the year.
    public let framework: Framework
    /// The year.
    public let year: FiscalYear
    /// The groups in their order.
    public let groups: [Group]

    /// A year's list with what was said of its items.
    public init(_ framework: Framework, _ year: FiscalYear, _ records: [String: ItemRecord]) {
        (self.framework, self.year) = (framework, year)
        groups = framework.subIndicators.map { group in
            Group(
                number: group.number, name: group.name,
                items: group.items.value.compactMap { code in
                    framework.question(code).map {
                        DisclosedItem($0, records[code] ?? ItemRecord(code), in: year)
                    }
                })
        }
    }

    /// Whether anything is shown.
    public var isBegun: Bool { items.contains { !$0.record.evidence.isEmpty } }

    /// All items in their order.
    public var items: [DisclosedItem] { groups.flatMap(\.items) }

    /// How many items are in a state.
    public func count(_ state: ItemState) -> Int { items.count { $0.state == state } }

    /// When anything was last brought up to date.
    public var updated: Timestamp? { items.compactMap(\.record.updated).max() }

    /// The item of a code.
    public func item(_ code: String) -> DisclosedItem? {
        items.first { $0.question.code == code }
    }
}

extension AuthorityReader {
    /// A year's list as everybody sees it.
    public func disclosure(
        of year: FiscalYear, by framework: Framework
    ) async throws -> DisclosureYear {
        DisclosureYear(framework, year, try await read { try $0.disclosure(of: year) })
    }
}
