public import Platform
public import SQL
import ThaiText

/// A text with which staff answer again and again.
public struct AnswerTemplate: Sendable, Hashable, Identifiable {
    /// The number of a template within its authority.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// The number.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
    }

    /// Its number.
    public let id: ID
    let version: Int
    /// For which service; nil for all.
    let service: Service.ID?
    let name: String
    let text: String

    /// The most that an authority keeps.
    static let most = 200
    /// The longest text.
    static let mostLetters = 1_500
}

extension AnswerTemplate.ID: RowNumber {}

/// What a template leaves open, in the words of either language.
enum AnswerBlank: CaseIterable {
    case name, code, service, date

    var words: Bilingual {
        switch self {
        case .name: Bilingual("ชื่อ", "name")
        case .code: Bilingual("รหัส", "code")
        case .service: Bilingual("บริการ", "service")
        case .date: Bilingual("วันที่", "date")
        }
    }

    /// The one of a word between braces; nil for any other.
    init?(_ word: some StringProtocol) {
        let word = word.lowercased().filter { $0 != " " }
        let found = Self.allCases.first { $0.words.thai == word || $0.words.english == word }
        guard let found else { return nil }
        self = found
    }
}

/// A text in its pieces: words, and what is between braces.
struct AnswerText {
    enum Piece: Hashable {
        case words(String)
        case braced(String)
    }

    let pieces: [Piece]

    init(_ text: String) {
        var (pieces, rest) = ([Piece](), Substring(text))
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(.words(String(rest[..<open])))
            pieces.append(.braced(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        self.pieces = pieces + [.words(String(rest))]
    }

    /// The first thing between braces that nothing is put in place of.
    var firstUnknown: String? {
        pieces.lazy.compactMap { piece -> String? in
            guard case .braced(let word) = piece, AnswerBlank(word) == nil else { return nil }
            return word
        }.first
    }

    /// The text for a request, in one pass: what is put in is not looked at again.
    func filled(for request: ServiceRequest, at now: Timestamp) -> String {
        let language = request.contact.language
        return pieces.map { piece -> String in
            switch piece {
            case .words(let words): words
            case .braced(let word):
                switch AnswerBlank(word) {
                case .name: request.contact.name
                case .code: request.code.text
                case .service: request.content.name(language)
                case .date: now.day(language)
                case nil: "{\(word)}"
                }
            }
        }.joined()
    }
}

extension ReadTransaction {
    /// The templates that are kept, those of all services first, each in the order of its name.
    func answerTemplates() throws -> [AnswerTemplate] {
        let found = try rows("SELECT * FROM own_service_answer WHERE is_removed = 0").map { row in
            AnswerTemplate(
                id: try row["id"], version: try row["version"], service: try row["service"],
                name: try row["name"], text: try row["text"])
        }
        return found.sorted {
            ($0.service?.rawValue ?? 0, SortKey($0.name), $0.id.rawValue)
                < ($1.service?.rawValue ?? 0, SortKey($1.name), $1.id.rawValue)
        }
    }

    /// Those with which a request may be answered.
    func answerTemplates(for request: ServiceRequest) throws -> [AnswerTemplate] {
        try answerTemplates().filter { $0.service == nil || $0.service == request.service }
    }
}

extension Act {
    /// Keeps a template: another one, or one over the version that its writer had before him. Throws `ServiceRefusal`.
    func keepAnswer(
        _ id: AnswerTemplate.ID?, name: String, text: String, for service: Service.ID?,
        after known: Int
    ) async throws {
        try await change(.manageServices) { transaction in
            if let service { _ = try transaction.service(service) }
            let all = try transaction.answerTemplates()
            let now = all.first { $0.id == id }
            if id == nil, all.count >= AnswerTemplate.most { throw ServiceRefusal.tooMany }
            guard now?.version ?? 0 == (id == nil ? 0 : known) else {
                throw ServiceRefusal.changedMeanwhile
            }
            if let now, now.name == name, now.text == text, now.service == service {
                return .nothing
            }
            let number =
                try id
                ?? AnswerTemplate.ID(
                    rawValue: transaction.next("SELECT max(id) AS id FROM own_service_answer"))
            let template = AnswerTemplate(
                id: number, version: (now?.version ?? 0) + 1, service: service, name: name,
                text: text)
            try insert(template, isRemoved: false, transaction)
            return Done(AuditNote(.answerTemplateWritten, [.number(number.rawValue)]))
        }
    }

    /// Takes a template out; what is out already stays out.
    func removeAnswer(_ id: AnswerTemplate.ID) async throws {
        try await change(.manageServices) { transaction in
            guard let now = try transaction.answerTemplates().first(where: { $0.id == id }) else {
                return .nothing
            }
            let last = AnswerTemplate(
                id: id, version: now.version + 1, service: now.service, name: now.name,
                text: now.text)
            try insert(last, isRemoved: true, transaction)
            return Done(AuditNote(.answerTemplateRemoved, [.number(id.rawValue)]))
        }
    }

    private func insert(
        _ template: AnswerTemplate, isRemoved: Bool, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            INSERT INTO service_answer (authority, id, version, service, name, text, is_removed,
                since, by_authority, by_person)
            VALUES (\(authority), \(template.id), \(template.version), \(template.service),
                \(template.name), \(template.text), \(isRemoved), \(time), \(actor.authority),
                \(actor.person))
            """)
    }
}
