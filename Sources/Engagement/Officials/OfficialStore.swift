public import Platform
import SQL

extension Official {
    init(_ row: Row) throws {
        (id, version, since) = (
            try row["official"], try row["version"], try row["since"]
        )
        content = Content(
            Side(rawValue: try row["side"]) ?? .permanent, rank: try row["rank"],
            post: try row["post"], name: try row["name"], phone: try row["phone"],
            mail: try row["mail"])
        isHere = try row["is_here"]
        let (file, width, height): (StoredFile.ID?, Int?, Int?) = (
            try row["photo"], try row["width"], try row["height"]
        )
        if let file, let width, let height {
            photo = Photo(file, NewsFile.Size(width: width, height: height))
        } else {
            photo = nil
        }
    }
}

extension AuthorityReader {
    /// How the authority is reached.
    public func officeContacts() async throws -> OfficeContacts {
        try await read { try $0.contacts() }
    }
}

extension ReadTransaction {
    /// Who holds the posts, in the order of the chart.
    func officials() throws -> [Official] {
        try rows(
            "SELECT * FROM own_official WHERE is_here = 1 ORDER BY side, rank, official"
        ).map(Official.init)
    }

    /// Somebody; nil when there is none of that number, or not any more.
    func official(_ id: Official.ID) throws -> Official? {
        try row("SELECT * FROM own_official WHERE official = \(id) AND is_here = 1")
            .map(Official.init)
    }

    /// How the authority is reached.
    func contacts() throws -> OfficeContacts {
        guard let row = try row("SELECT * FROM own_office_contacts") else {
            return OfficeContacts()
        }
        var contacts = OfficeContacts()
        (contacts.version, contacts.since) = (try row["version"], try row["since"])
        (contacts.address, contacts.phone) = (try row["address"], try row["phone"])
        (contacts.mail, contacts.hours) = (try row["mail"], try row["hours"])
        (contacts.chat, contacts.map) = (try row["chat"], try row["map"])
        contacts.powers = try row["powers"]
        return contacts
    }
}
