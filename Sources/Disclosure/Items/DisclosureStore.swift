import Platform
import SQL
import ThaiText

extension ReadTransaction {
    /// What was said of a year's items, by code; those of which nothing was said are not among them.
    func disclosure(of year: FiscalYear) throws -> [String: ItemRecord] {
        try records(of: year, where: "year = \(year.buddhist)")
    }

    /// What was said of one item of a year.
    func disclosure(of item: String, in year: FiscalYear) throws -> ItemRecord {
        let which: Statement = "year = \(year.buddhist) AND item = \(item)"
        return try records(of: year, where: which)[item] ?? ItemRecord(item)
    }

    private func records(
        of year: FiscalYear, where which: Statement
    ) throws -> [String: ItemRecord] {
        var records: [String: ItemRecord] = [:]
        for row in try rows(
            "SELECT * FROM own_disclosure_evidence WHERE \(sql: which) ORDER BY item, id")
        {
            guard let piece = try DisclosedEvidence(row) else { continue }
            var record = records[piece.item] ?? ItemRecord(piece.item)
            if piece.withdrawal == nil {
                record.evidence.append(piece)
            } else {
                record.withdrawn.insert(piece, at: 0)
            }
            records[piece.item] = record
        }
        for row in try rows(
            """
            SELECT item, element, since FROM own_disclosure_mark
            WHERE \(sql: which) AND is_shown = 1
            """)
        {
            let item: String = try row["item"]
            records[item, default: ItemRecord(item)].marks[try row["element"]] = try row["since"]
        }
        for row in try rows("SELECT * FROM own_disclosure_particulars WHERE \(sql: which)") {
            let item: String = try row["item"]
            records[item, default: ItemRecord(item)].particulars = try ItemParticulars(row)
        }
        return records.mapValues { $0.withoutLapsedMarks() }
    }

    /// A piece of evidence; nil when there is none of that number.
    func evidence(_ id: DisclosedEvidence.ID) throws -> DisclosedEvidence? {
        try row("SELECT * FROM own_disclosure_evidence WHERE id = \(id)")
            .flatMap { try DisclosedEvidence($0) }
    }

    /// The years of which something is shown, the latest first.
    func disclosedYears() throws -> [FiscalYear] {
        try rows(
            """
            SELECT DISTINCT year FROM own_disclosure_evidence WHERE withdrawn IS NULL
            ORDER BY year DESC
            """
        ).compactMap { FiscalYear(try $0["year"]) }
    }

    /// Whether a person's division answers for an item.
    func answers(_ person: Person.ID, for item: String, in year: FiscalYear) throws -> Bool {
        try row(
            """
            SELECT 1 AS found FROM own_disclosure_particulars p
            JOIN own_membership b ON b.division = p.division AND b.ended IS NULL
            WHERE p.year = \(year.buddhist) AND p.item = \(item) AND b.person = \(person)
            UNION ALL
            SELECT 1 FROM own_disclosure_particulars p
            JOIN own_role_grant g ON g.division = p.division AND g.ended IS NULL
            WHERE p.year = \(year.buddhist) AND p.item = \(item) AND g.person = \(person)
            LIMIT 1
            """) != nil
    }
}

extension ItemParticulars {
    fileprivate init(_ row: Row) throws {
        (version, division, note) = (try row["version"], try row["division"], try row["note"])
    }
}

extension DisclosedEvidence {
    /// A row that shows nothing this release knows is none.
    init?(_ row: Row) throws {
        let (file, link, page): (StoredFile.ID?, String?, String?) = (
            try row["file"], try row["link"], try row["page"]
        )
        guard let year = FiscalYear(try row["year"]) else { return nil }
        if let file {
            content = .file(file)
        } else if let link {
            content = .link(link)
        } else if let page = page.flatMap(PublicPath.init(text:)) {
            content = .page(page)
        } else {
            return nil
        }
        self.year = year
        (id, item, title) = (try row["id"], try row["item"], try row["title"])
        (made, since, by) = (try row["made"], try row["since"], try row["by_person"])
        (self.file, confirmed) = (try FileFacts(row), try row["confirmed"])
        (opening, withdrawal) = (try Opening(row), try Withdrawal(row))
    }
}

extension DisclosedEvidence.FileFacts {
    fileprivate init?(_ row: Row) throws {
        let (name, kind, size): (String?, String?, Int?) = (
            try row["file_name"], try row["file_kind"], try row["file_size"]
        )
        guard let name, let kind, let size else { return nil }
        (self.name, self.kind, self.size) = (name, kind, size)
    }
}

extension DisclosedEvidence.Withdrawal {
    fileprivate init?(_ row: Row) throws {
        let (since, reason): (Timestamp?, String?) = (
            try row["withdrawn"], try row["withdrawn_reason"]
        )
        guard let since, let reason else { return nil }
        (self.since, self.reason, by) = (since, reason, try row["withdrawn_by"])
    }
}

extension Opening {
    fileprivate init?(_ row: Row) throws {
        let (name, checked): (String?, Timestamp?) = (try row["outcome"], try row["checked"])
        guard let outcome = name.flatMap(Outcome.init(rawValue:)), let checked else { return nil }
        self.init(outcome, checked: checked)
    }
}
