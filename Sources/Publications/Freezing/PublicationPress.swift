public import Cryptography
import Documents
public import FileStore
public import Platform
import HTTP
import QRCode
import Reports
import SQL
public import ThaiText
import Threads

/// Asks for approval, approves, and freezes what was approved: the same for pages and commands.
public struct PublicationPress: Sendable {
    /// Makes a document of today's rows; nil where there is nothing to make it of.
    ///
    /// What is counted in it is counted before `day`: the day on which it was asked for, so that it stays what was asked.
    public typealias Source =
        @Sendable (Act, PublicationSubject, _ day: ThaiDate) async throws -> PublicationDraft?

    let source: Source
    let printer: PublicationPrinter
    let files: FileStore
    let base: BaseAddress
    let random: RandomBytes
    let frozenContents = Remembered<String, ContentMarks?>(most: 1_000)
    let contents = KnownUntilChange<TodaysContent.Subject, TodaysContent>(most: 1_000)

    /// A press with all that it needs.
    public init(
        files: FileStore, base: BaseAddress, printer: PublicationPrinter,
        random: RandomBytes = .system, source: @escaping Source
    ) {
        (self.files, self.base, self.printer) = (files, base, printer)
        (self.random, self.source) = (random, source)
    }

    /// A document as the rows of today make it, counted before the day on which it was or would be asked for; throws
    /// `PublicationRefusal.nothingToPublish`.
    func draft(
        _ subject: PublicationSubject, _ act: Act, asked: Timestamp? = nil
    ) async throws -> (draft: PublicationDraft, content: FrozenContent) {
        guard var draft = try await source(act, subject, Bangkok(asked ?? act.time).date) else {
            throw PublicationRefusal.nothingToPublish
        }
        if base.isOfThisMachine { draft.notes.append(Self.unreachable) }
        let all = try await act.database.read(Platform.Authority.numbered(act.authority))
        guard let authority = all.first else { throw AccountRefusal.noAuthority }
        return (draft, FrozenContent(draft, of: subject, by: authority.profile))
    }

    /// A document carries the address of its proof for ever, so a wrong one is said before.
    private static let unreachable = PublicationDraft.Remark(
        Bilingual(
            "ระบบยังไม่ได้ตั้งที่อยู่เว็บ QR ในเอกสารที่เผยแพร่จะเปิดได้เฉพาะบนเครื่องนี้ แจ้งผู้ดูแลเครื่องก่อนเผยแพร่",
            "The installation has no web address yet: the QR code of what is published will open on this machine only. Tell whoever runs the server first."
        ))

    /// Asks the executive to approve a document as it stands; `reason` says why what was published is corrected.
    ///
    /// Throws `PublicationRefusal`.
    @discardableResult
    public func request(
        _ subject: PublicationSubject, because reason: String = "", _ act: Act
    ) async throws -> ApprovalRequest.ID {
        try act.require(.requestApproval)
        let (draft, content) = try await draft(subject, act)
        guard draft.obstacles.isEmpty else { throw PublicationRefusal.obstacles(draft.obstacles) }
        return try await act.request(content, of: subject, because: reason, draft.parts)
    }

    /// Throws what keeps a waiting request from being approved as it was asked.
    func check(_ request: ApprovalRequest, _ act: Act) async throws -> PublicationDraft {
        guard request.answer == nil else { throw PublicationRefusal.answered }
        let (draft, now) = try await draft(request.subject, act, asked: request.since)
        guard draft.obstacles.isEmpty else { throw PublicationRefusal.obstacles(draft.obstacles) }
        let then = FrozenContent(request.content)
        let deviation = ContentMarks(now).deviation(
            from: { then.map(ContentMarks.init) }, hash: request.contentHash)
        guard deviation != .none else { return draft }
        if let then, then.framework != now.framework {
            throw PublicationRefusal.frameworkChanged(year: now.framework.year)
        }
        guard deviation.outdates else { return draft }
        throw PublicationRefusal.changedSince(
            try await act.changes(since: request.id, in: draft.parts))
    }

    /// Approves a request and publishes what it asked for: exactly the content of the hash that was read.
    ///
    /// Throws `PublicationRefusal`; nothing is published then.
    @discardableResult
    public func approve(
        _ id: ApprovalRequest.ID, reading hash: String, _ act: Act
    ) async throws -> Publication {
        try act.require(.approve)
        let request = try await act.approvalRequest(id)
        guard let person = act.actor.person else { throw PublicationRefusal.needsPerson }
        guard request.answer == nil else { throw PublicationRefusal.answered }
        guard request.by != person else { throw PublicationRefusal.ownRequest }
        guard request.contentHash == hash, let content = FrozenContent(request.content) else {
            throw PublicationRefusal.notRead
        }
        let draft = try await check(request, act)
        var publication = try await plate(request, content, person, act)
        let copies = try await printer.everything(
            of: PublicationPrinter.Copy(
                content: content, framework: draft.framework,
                standing: .approved(approval(of: publication)),
                created: Bangkok(act.time).iso8601))
        let kept = try await keep(copies)
        // Nobody sweeps the bytes before the rows name them.
        defer { for file in kept { file.lock.settle() } }
        publication.files = kept.map(\.file)
        return try await act.publish(publication)
    }

    /// The row as it will stand, before its files are made.
    private func plate(
        _ request: ApprovalRequest, _ content: FrozenContent, _ person: Person.ID, _ act: Act
    ) async throws -> Publication {
        let name = try await act.person(person).name
        let place = try await act.database.read { transaction in
            try transaction.nextPlace(of: request.subject)
        }
        return Publication(
            authority: act.authority, number: place.number, code: PublicationCode(random),
            subject: request.subject, version: place.version, request: request.id,
            contentHash: request.contentHash, reason: request.reason, approver: name,
            post: OfficialDocument.executivePost(of: content.authority.thai), by: person,
            entry: place.entry, since: act.time)
    }

    /// What the document's last page says of its approval.
    private func approval(of publication: Publication) -> DocumentApproval {
        let address = base.link(to: PublicationLocations.proof.path(publication.code))
        let code = QRCode(address)
        return DocumentApproval(
            name: publication.approver, day: Bangkok(publication.since).date,
            version: publication.version,
            reason: publication.reason.isEmpty ? nil : publication.reason,
            contentHash: publication.contentHash, address: address,
            matrix: code.flatMap { MatrixCode($0, label: address) })
    }

    /// Puts the files on the disk; they are safe from sweeping as long as the answer is held.
    private func keep(
        _ copies: [PublicationFormat: [UInt8]]
    ) async throws -> [(file: Publication.File, lock: KeptFile)] {
        var kept: [(file: Publication.File, lock: KeptFile)] = []
        for format in PublicationFormat.allCases {
            guard let bytes = copies[format] else { continue }
            let draft = try await files.begin(limit: bytes.count)
            try await draft.append(bytes)
            let file = try await draft.keep()
            kept.append((Publication.File(format: format, hash: file.hash, size: file.size), file))
        }
        return kept
    }
}

/// Where the next publication stands.
struct PublicationPlace: Sendable, Hashable {
    let number: Int64
    let version: Int
    let entry: Int64
}

extension ReadTransaction {
    func nextPlace(of subject: PublicationSubject) throws -> PublicationPlace {
        let last: Int64? = try row("SELECT max(id) AS id FROM own_publication")?["id"]
        return PublicationPlace(
            number: (last ?? 0) + 1,
            version: (try publications(of: subject).last?.version ?? 0) + 1,
            entry: try authorityState().entry + 1)
    }
}

extension Act {
    /// Writes a publication and the approval it follows from; throws `PublicationRefusal` when somebody was faster.
    fileprivate func publish(_ plate: Publication) async throws -> Publication {
        try await change(.approve) { transaction in
            try transaction.requireWaiting(plate.request)
            let place = try transaction.nextPlace(of: plate.subject)
            guard place.version == plate.version else { throw PublicationRefusal.answered }
            let publication = plate.placed(place)
            try insert(.approved, on: plate.request, because: "", transaction)
            try insert(publication, transaction)
            return Done(publication, publication.note)
        }
    }
}

extension Publication {
    /// The same at another place of the chain and of the list: others may have written meanwhile.
    fileprivate func placed(_ place: PublicationPlace) -> Publication {
        var placed = Publication(
            authority: authority, number: place.number, code: code, subject: subject,
            version: version, request: request, contentHash: contentHash, reason: reason,
            approver: approver, post: post, by: by, entry: place.entry, since: since)
        placed.files = files
        return placed
    }

    /// What the audit chain is told: number and version, the content's hash and the seal over everything.
    var note: AuditNote {
        AuditNote(
            .publicationIssued,
            [
                .number(number), .digest(Hexadecimal.bytes(contentHash) ?? []),
                .digest(Hexadecimal.bytes(seal) ?? []), .number(Int64(version)),
            ])
    }
}
