public import Platform
public import SQL
public import ThaiText

/// What is to be shown for an item.
public struct EvidenceDraft: Sendable, Hashable {
    /// What the link to it says.
    public let title: String
    /// What is shown.
    public let content: DisclosedEvidence.Content

    /// A file, link or page under a title.
    public init(_ content: DisclosedEvidence.Content, title: String) {
        (self.content, self.title) = (content, title)
    }
}

extension ReadTransaction {
    /// Whether a file shows an item, or showed it.
    public func disclosesFile(_ file: StoredFile.ID) throws -> Bool {
        try row("SELECT id FROM own_disclosure_evidence WHERE file = \(file) LIMIT 1") != nil
    }
}

extension Act {
    /// An item takes no more evidence than this.
    static let mostEvidence = 40

    /// Shows something for an item of a year; its number.
    ///
    /// An officer for any item, others for those that their division answers for. Throws `DisclosureRefusal`.
    @discardableResult
    public func discloseEvidence(
        _ draft: EvidenceDraft, for item: ItemPlace
    ) async throws -> DisclosedEvidence.ID {
        try await change(.disclose) { transaction in
            let id = try add(draft, for: item, transaction)
            return Done(id, item.note(.evidenceDisclosed, id))
        }
    }

    /// The same once, however often its form is sent, together with the row of a file that it brings; whether it was now.
    @discardableResult
    public func discloseEvidence(
        _ draft: EvidenceDraft, for item: ItemPlace, once wish: Idempotency.Wish,
        bringing file: WaitingFile? = nil
    ) async throws -> Bool {
        try await isChangedNow(.disclose, wish) { transaction in
            try file?.insert(in: transaction)
            let id = try add(draft, for: item, transaction)
            return Done(id.rawValue, item.note(.evidenceDisclosed, id))
        }
    }

    /// Shows several pieces at once, without those that are shown already and those of items that take no more; how many it
    /// were.
    @discardableResult
    func discloseEvidence(_ all: [(draft: EvidenceDraft, item: ItemPlace)]) async throws -> Int {
        try await change(.disclose) { transaction in
            var notes: [AuditNote] = []
            for (draft, item) in all {
                do {
                    let id = try add(draft, for: item, transaction)
                    notes.append(item.note(.evidenceDisclosed, id))
                } catch DisclosureRefusal.shownAlready {} catch DisclosureRefusal.tooMuch {}
            }
            return Done(notes.count, notes)
        }
    }

    /// Takes evidence back, with a reason; it stays to be seen by staff and readers see it no more.
    public func withdrawEvidence(
        _ id: DisclosedEvidence.ID, because reason: String
    ) async throws {
        try await change(.disclose) { transaction in
            let place = try standing(id, transaction)
            try transaction.change(
                """
                INSERT INTO disclosure_withdrawal (authority, evidence, reason, since, by_authority,
                    by_person)
                VALUES (\(authority), \(id), \(reason), \(time), \(actor.authority),
                    \(actor.person))
                """)
            return Done(place.note(.disclosureWithdrawn, id))
        }
    }

    /// Notes that somebody looked at evidence and found it right and of the year.
    public func confirmEvidence(_ id: DisclosedEvidence.ID) async throws {
        try await change(.disclose) { transaction in
            let place = try standing(id, transaction)
            let number = try transaction.next(
                """
                SELECT max(number) AS id FROM own_disclosure_confirmation WHERE evidence = \(id)
                """)
            try transaction.change(
                """
                INSERT INTO disclosure_confirmation (authority, evidence, number, since,
                    by_authority, by_person)
                VALUES (\(authority), \(id), \(number), \(time), \(actor.authority),
                    \(actor.person))
                """)
            return Done(place.note(.disclosureConfirmed, id))
        }
    }

    private func standing(
        _ id: DisclosedEvidence.ID, _ transaction: ReadTransaction
    ) throws -> ItemPlace {
        guard let piece = try transaction.evidence(id), piece.withdrawal == nil else {
            throw DisclosureRefusal.noEvidence
        }
        let place = ItemPlace(piece.item, of: piece.year)
        try requireOwn(place, transaction)
        return place
    }

    private func add(
        _ draft: EvidenceDraft, for item: ItemPlace, _ transaction: WriteTransaction
    ) throws -> DisclosedEvidence.ID {
        try requireOwn(item, transaction)
        let shown = try transaction.disclosure(of: item.code, in: item.year).evidence
        guard !shown.contains(where: { $0.content == draft.content }) else {
            throw DisclosureRefusal.shownAlready
        }
        guard shown.count < Self.mostEvidence else {
            throw DisclosureRefusal.tooMuch(most: Self.mostEvidence)
        }
        return try insert(draft, for: item, made: time, transaction)
    }

    /// Writes a piece of evidence.
    func insert(
        _ draft: EvidenceDraft, for item: ItemPlace, made: Timestamp,
        _ transaction: WriteTransaction
    ) throws -> DisclosedEvidence.ID {
        let id = DisclosedEvidence.ID(
            rawValue: try transaction.next("SELECT max(id) AS id FROM own_disclosure_evidence"))
        let (file, link, page) = draft.content.columns
        try transaction.change(
            """
            INSERT INTO disclosure_evidence (authority, id, year, item, title, file, link, page,
                made, since, by_authority, by_person)
            VALUES (\(authority), \(id), \(item.year.buddhist), \(item.code), \(draft.title),
                \(file), \(link), \(page), \(made), \(time), \(actor.authority), \(actor.person))
            """)
        return id
    }

    /// Who is no officer changes what the own division answers for only.
    func requireOwn(_ item: ItemPlace, _ transaction: ReadTransaction) throws {
        guard case .member(let member) = actor, !member.roles.contains(.officer) else { return }
        guard try transaction.answers(member.person, for: item.code, in: item.year) else {
            throw DisclosureRefusal.notYours
        }
    }

    /// Whether the actor may change what an item shows.
    func mayDisclose(_ item: ItemPlace) async throws -> Bool {
        guard (try? require(.disclose)) != nil else { return false }
        return try await read(.seeDisclosure) { transaction in
            do { try requireOwn(item, transaction) } catch DisclosureRefusal.notYours {
                return false
            }
            return true
        }
    }
}

/// An item of a year.
public struct ItemPlace: Sendable, Hashable {
    /// The item's code in the year's framework.
    public let code: String
    /// The fiscal year that is assessed.
    public let year: FiscalYear

    /// An item of a year.
    public init(_ code: String, of year: FiscalYear) { (self.code, self.year) = (code, year) }

    /// What the audit chain is told: year, the number in the item's code, and that of the evidence.
    func note(_ act: AuditedAct, _ id: DisclosedEvidence.ID? = nil) -> AuditNote {
        let number = Int64(code.drop { !$0.isNumber }) ?? 0
        let facts = [Int64(year.buddhist), number] + (id.map { [$0.rawValue] } ?? [])
        return AuditNote(act, facts.map { .number($0) })
    }
}

extension DisclosedEvidence.Content {
    /// The columns of its row.
    fileprivate var columns: (file: StoredFile.ID?, link: String?, page: String?) {
        switch self {
        case .file(let file): (file, nil, nil)
        case .link(let link): (nil, link, nil)
        case .page(let page): (nil, nil, page.text)
        }
    }
}
