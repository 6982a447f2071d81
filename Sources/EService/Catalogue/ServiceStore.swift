import FoundationEssentials
public import Platform
import SQL
import ThaiText
import Threads

extension AuthorityReader {
    /// The services in use, those asked for on the web first.
    public func openServices() async throws -> [Service] {
        let open = try await read { try $0.services() }.filter(\.isOpen)
        return open.filter(\.isOnline) + open.filter { !$0.isOnline }
    }
}

extension ReadTransaction {
    /// The services of the authority in the order of their groups and names.
    func services() throws -> [Service] {
        let services = try rows("SELECT * FROM own_service ORDER BY id").compactMap {
            try Service($0)
        }
        let groups = ServiceContent.Group.allCases
        return groups.flatMap { group in services.filter { $0.content.group == group } }
    }

    /// A service by its number; throws `ServiceRefusal.noService`.
    func service(_ id: Service.ID) throws -> Service {
        guard
            let service = try row("SELECT * FROM own_service WHERE id = \(id)")
                .flatMap({ try Service($0) })
        else { throw ServiceRefusal.noService }
        return service
    }

    /// A service by its code; nil where there is none.
    func service(_ code: ServiceCode) throws -> Service? {
        try row("SELECT * FROM own_service WHERE code = \(code.text)").flatMap { try Service($0) }
    }

    /// What the office says of itself.
    func serviceOffice() throws -> ServiceOffice {
        let row = try row(
            "SELECT * FROM own_service_office ORDER BY version DESC LIMIT 1")
        guard let row else { return .unknown }
        let villages: String = try row["villages"]
        return ServiceOffice(
            version: try row["version"],
            villages: villages.split(separator: "\n").map(String.init))
    }

    /// The names of divisions, also of those that are closed.
    func divisionNames() throws -> [Division.ID: String] {
        let pairs = try rows("SELECT id, name FROM own_division").map { row in
            (try row["id"] as Division.ID, try row["name"] as String)
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Throws unless a division is here and works.
    func requireWorking(_ division: Division.ID) throws {
        let found = try row("SELECT id FROM own_division WHERE id = \(division) AND ended IS NULL")
        guard found != nil else { throw ServiceRefusal.noDivision }
    }
}

extension Service {
    /// A row; nil where a later release wrote what this one cannot read.
    fileprivate init?(_ row: Row) throws {
        let (code, text): (String, String) = (try row["code"], try row["content"])
        guard let code = ServiceCode(code), let content = ServiceContent(json: text) else {
            return nil
        }
        (self.code, self.content) = (code, content)
        (id, version, division) = (try row["id"], try row["version"], try row["division"])
        (isOpen, changed) = (try row["is_open"], try row["changed"])
    }
}

extension ServiceContent {
    /// Contents by the bytes of their texts: reading one took a third of the time of a resident's form, and every page of it
    /// reads two. Authorities that keep a ready-made service as it is share its text.
    private static let read = Remembered<[UInt8], ServiceContent>(most: 128)

    /// The content as a row keeps it; nil for what is none.
    init?(json text: String) {
        let bytes = Array(text.utf8)
        let content = try? Self.read.value(of: bytes) {
            try JSONDecoder().decode(ServiceContent.self, from: Data(bytes))
        }
        guard let content else { return nil }
        self = content
    }

    /// As a row keeps it; the same content is the same text.
    var json: String {
        get throws { try RowText.json(self) }
    }
}

/// Values as rows keep them.
enum RowText {
    /// JSON with its names in order, so that the same value is the same text.
    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
