public import Platform
import SQL
public import ThaiText

extension Act {
    /// What was said of a year's items, by code.
    public func disclosure(of year: FiscalYear) async throws -> [String: ItemRecord] {
        try await read(.seeDisclosure) { try $0.disclosure(of: year) }
    }

    /// What was said of one item of a year.
    public func disclosure(of item: ItemPlace) async throws -> ItemRecord {
        try await read(.seeDisclosure) { try $0.disclosure(of: item.code, in: item.year) }
    }

    /// Notes which elements of an item somebody found to be shown; `all` are those that may be marked. What stays found
    /// keeps its day, unless what is shown has changed since.
    public func markElements(
        _ shown: Set<String>, among all: [String], of item: ItemPlace
    ) async throws {
        try await change(.disclose) { transaction in
            try requireOwn(item, transaction)
            let record = try transaction.disclosure(of: item.code, in: item.year)
            for element in all {
                let (isShown, day) = (shown.contains(element), record.marks[element])
                guard isShown != (day != nil) || day.map(record.hasChanged) == true else {
                    continue
                }
                try mark(element, isShown: isShown, of: item, transaction)
            }
            return Done(item.note(.elementsMarked))
        }
    }

    private func mark(
        _ element: String, isShown: Bool, of item: ItemPlace, _ transaction: WriteTransaction
    ) throws {
        let number = try transaction.next(
            """
            SELECT number AS id FROM own_disclosure_mark
            WHERE year = \(item.year.buddhist) AND item = \(item.code) AND element = \(element)
            """)
        try transaction.change(
            """
            INSERT INTO disclosure_mark (authority, year, item, element, number, is_shown, since,
                by_authority, by_person)
            VALUES (\(authority), \(item.year.buddhist), \(item.code), \(element), \(number),
                \(isShown), \(time), \(actor.authority), \(actor.person))
            """)
    }

    /// Says who answers for an item and what readers are told; `known` is the version that its writer had before him.
    public func describeItem(
        _ particulars: ItemParticulars, of item: ItemPlace, after known: Int
    ) async throws {
        try await change(.manageDisclosure) { transaction in
            let now = try transaction.disclosure(of: item.code, in: item.year).particulars
            guard now.version == known else { throw DisclosureRefusal.changedMeanwhile(now) }
            if let division = particulars.division, division != now.division {
                try transaction.require(division)
            }
            try insert(particulars, of: item, version: known + 1, transaction)
            return Done(item.note(.itemDescribed))
        }
    }

    private func insert(
        _ particulars: ItemParticulars, of item: ItemPlace, version: Int,
        _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO disclosure_particulars (authority, year, item, version, division, note,
                since, by_authority, by_person)
            VALUES (\(authority), \(item.year.buddhist), \(item.code), \(version),
                \(particulars.division), \(particulars.note), \(time), \(actor.authority),
                \(actor.person))
            """)
    }

    /// Starts a year with what an earlier one shows: each piece under the codes that its item has now, with the day of
    /// the earlier year, so that it counts as out of date until somebody looks at it. How many pieces were taken over.
    ///
    /// Throws `DisclosureRefusal.begun` when the year shows something, `.nothingToCopy` when the earlier one shows nothing.
    @discardableResult
    public func startDisclosure(
        of year: FiscalYear, from earlier: FiscalYear, codes: [String: [String]]
    ) async throws -> Int {
        try await change(.manageDisclosure) { transaction in
            guard try transaction.disclosure(of: year).values.allSatisfy(\.evidence.isEmpty) else {
                throw DisclosureRefusal.begun
            }
            let before = try transaction.disclosure(of: earlier)
            var count = 0
            for record in before.values.sorted(by: { $0.item < $1.item }) {
                for code in codes[record.item] ?? [] {
                    let place = ItemPlace(code, of: year)
                    count += try takeOver(record, to: place, transaction)
                }
            }
            guard count > 0 else { throw DisclosureRefusal.nothingToCopy }
            return Done(
                count,
                AuditNote(
                    .disclosureStarted,
                    [.number(Int64(year.buddhist)), .number(Int64(earlier.buddhist))]))
        }
    }

    private func takeOver(
        _ record: ItemRecord, to item: ItemPlace, _ transaction: WriteTransaction
    ) throws -> Int {
        let shown = try transaction.disclosure(of: item.code, in: item.year)
        let new = record.evidence.filter { piece in
            !shown.evidence.contains { $0.content == piece.content }
        }
        // Of items that became one, all of it: the limit is for what people add.
        for piece in new {
            let draft = EvidenceDraft(piece.content, title: piece.title)
            _ = try insert(draft, for: item, made: piece.updated, transaction)
        }
        if let division = record.particulars.division, shown.particulars.version == 0,
            (try? transaction.require(division)) != nil
        {
            try insert(
                ItemParticulars(division: division, note: ""), of: item, version: 1, transaction)
        }
        return new.count
    }
}

extension ReadTransaction {
    /// Throws unless a division is here and works.
    fileprivate func require(_ division: Division.ID) throws {
        let found = try row(
            "SELECT id FROM own_division WHERE id = \(division) AND ended IS NULL")
        guard found != nil else { throw DisclosureRefusal.noDivision }
    }
}
