public import FileStore
import HTML
public import Outbound
public import Platform
public import SQL
public import ThaiText

/// Opens everything that is disclosed, as a reader would: on demand and every night, as a job that any node does.
public struct DisclosureChecks: Sendable {
    /// Opens an address of the web; nil where this installation asks nobody outside.
    public typealias LinkOpening = @Sendable (String) async throws -> OpeningAnswer
    /// Looks into a kept file of a kind as a reader would; nil where nothing can be said of it. The file is a stranger's.
    public typealias FileOpening =
        @Sendable (ContentHash, FileKind) async throws -> Opening.Outcome?

    private static let one = "disclosure.check"

    let database: Database
    let store: FileStore
    let sources: EvidenceSources
    let opening: LinkOpening?
    let sight: FileOpening
    let time: TimeSource

    /// Checks of a database's evidence; `opening` is nil where links are not to be opened, `sight` looks into files.
    public init(
        _ database: Database, store: FileStore, sources: EvidenceSources, time: TimeSource,
        opening: LinkOpening?, sight: @escaping FileOpening
    ) {
        (self.database, self.store, self.sources) = (database, store, sources)
        (self.opening, self.sight, self.time) = (opening, sight, time)
    }

    /// Whether links are opened.
    var opensLinks: Bool { opening != nil }

    /// The jobs: one check, and each night one of every authority that shows something in the year of `current`.
    public func kinds(current: @escaping @Sendable (Timestamp) -> FiscalYear?) -> [JobKind] {
        [
            JobKind(Self.one, patience: .hours(6), attempts: 5, waitsOutside: true) {
                try await run($0)
            },
            JobKind(
                "disclosure.check-nightly", schedule: .daily(hour: 4, minute: 20),
                lease: .minutes(30)
            ) { _ in
                guard let year = current(time()) else { return }
                let all: [Authority] = try await database.read(Authority.all)
                for authority in all where authority.closed == nil {
                    try await begin(year, of: authority.id)
                }
            },
        ]
    }

    /// Begins a check of what an authority shows for a year, unless one is under way; nothing where nothing is shown.
    func begin(_ year: FiscalYear, of authority: Authority.ID) async throws {
        let now = time()
        try await database.scoped(to: authority.rawValue).write { transaction in
            let last = try transaction.check(of: year)
            let count = try transaction.shownEvidence(of: year).count
            guard count > 0, last?.isUnderWay(at: now) != true else { return }
            let number = (last?.number ?? 0) + 1
            try transaction.change(
                """
                INSERT INTO disclosure_check (authority, year, number, asked, whole, done)
                VALUES (\(authority), \(year.buddhist), \(number), \(now), \(count), 0)
                """)
            let key = "\(Self.one)/\(authority.rawValue)/\(year.buddhist)/\(number)"
            try Jobs.add(
                NewJob(
                    Self.one, key: key, authority: authority,
                    payload: "\(year.buddhist)/\(number)", due: now),
                at: now, in: transaction)
        }
    }

    /// Does one check; done twice it writes the same rows again.
    private func run(_ job: Job) async throws {
        let parts = job.payload.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 2, let year = FiscalYear(parts[0]) else {
            throw JobFailure("unknown payload", isFinal: true)
        }
        let rows = database.scoped(to: job.authority.rawValue)
        let shown = try await rows.read { try $0.shownEvidence(of: year) }
        for (index, piece) in shown.enumerated() {
            let outcome = try await open(piece, of: job.authority)
            let now = time()
            try await rows.write { transaction in
                if let outcome {
                    try transaction.note(Opening(outcome, checked: now), of: piece.id)
                }
                try transaction.advance(year, parts[1], done: index + 1, of: shown.count)
            }
        }
        let now = time()
        try await rows.write { try $0.end(year, parts[1], at: now) }
    }

    /// What comes of opening a piece; nil where that is not tried.
    private func open(
        _ piece: DisclosedEvidence, of authority: Authority.ID
    ) async throws -> Opening.Outcome? {
        switch piece.content {
        case .file(let id):
            return try await open(id, database.scoped(to: authority.rawValue))
        case .link(let address):
            if piece.isPageOfProgram, let page = LinkAddress(path: address) {
                return await open(page, of: authority)
            }
            return try await opening?(address).outcome
        case .page(let page): return await open(LinkAddress(page.path), of: authority)
        }
    }

    /// A page of the program is asked of the area that makes it: an earlier version opens as well as the latest.
    private func open(
        _ page: LinkAddress, of authority: Authority.ID
    ) async -> Opening.Outcome? {
        let reader = AuthorityReader(authority, in: database)
        return await sources.opens(page, in: reader).map { $0 ? .opens : .gone }
    }

    private func open(_ id: StoredFile.ID, _ rows: ScopedDatabase) async throws -> Opening.Outcome {
        guard let file = try await rows.read(Files.file(id)).first else { return .gone }
        do {
            guard try await store.open(file.hash).length == file.size else { return .damaged }
            guard file.size > 0 else { return .empty }
            return try await sight(file.hash, file.kind) ?? .opens
        } catch is StoreError { return .damaged }
    }
}

extension OpeningAnswer {
    /// What it means to a reader; nil where nobody could try.
    var outcome: Opening.Outcome? {
        switch self {
        case .answered(let status, let bytes): Opening.Outcome(status, bytes: bytes)
        case .inside: .inside
        case .circling: .circling
        case .slow: .slow
        case .untrusted: .untrusted
        case .unreachable: .unreachable
        case .noLibrary: nil
        }
    }
}
