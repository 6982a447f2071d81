import Cryptography
public import Platform
import SQL
import ThaiText

extension Act {
    /// What waits for the executive, the longest first.
    public func waitingRequests() async throws -> [ApprovalRequest] {
        try await read(.seePublications) { transaction in
            try transaction.rows(
                "SELECT * FROM own_approval_request WHERE verdict IS NULL ORDER BY id"
            ).compactMap { try ApprovalRequest($0) }
        }
    }

    /// The requests that were sent back and not made again since, the oldest first.
    public func returnedRequests() async throws -> [ApprovalRequest] {
        try await read(.seePublications) { transaction in
            try transaction.rows(
                """
                SELECT * FROM own_approval_request r WHERE r.verdict = 'returned'
                    AND NOT EXISTS (
                        SELECT 1 FROM own_approval_request l
                        WHERE l.document = r.document AND l.year = r.year AND l.id > r.id)
                ORDER BY r.id
                """
            ).compactMap { try ApprovalRequest($0) }
        }
    }

    /// How many requests wait for an answer.
    public func waitingApprovals() async throws -> Int {
        try await read(.seePublications) { transaction in
            let row = try transaction.row(
                "SELECT count(*) AS waiting FROM own_approval_request WHERE verdict IS NULL")
            return try row?["waiting"] ?? 0
        }
    }

    /// The requests for a document, the latest first.
    public func approvalRequests(
        of subject: PublicationSubject
    ) async throws -> [ApprovalRequest] {
        try await read(.seePublications) { try $0.approvalRequests(of: subject) }
    }

    /// The published versions of a document, the first one first, without their files.
    public func publications(of subject: PublicationSubject) async throws -> [Publication] {
        try await read(.seePublications) { try $0.publications(of: subject) }
    }

    /// A request; throws `PublicationRefusal.noRequest`.
    public func approvalRequest(_ id: ApprovalRequest.ID) async throws -> ApprovalRequest {
        try await read(.seePublications) { transaction in
            guard let found = try transaction.approvalRequest(id) else {
                throw PublicationRefusal.noRequest
            }
            return found
        }
    }

    /// Takes a waiting request back, so that another can be made; the officer's.
    public func withdrawRequest(_ id: ApprovalRequest.ID) async throws {
        try await change(.requestApproval) { transaction in
            try transaction.requireWaiting(id)
            try insert(.withdrawn, on: id, because: "", transaction)
            return Done(AuditNote(.approvalWithdrawn, [.number(id.rawValue)]))
        }
    }

    /// Sends a waiting request back with what is to be mended; the executive's.
    public func returnRequest(_ id: ApprovalRequest.ID, because reason: String) async throws {
        try await change(.approve) { transaction in
            try transaction.requireWaiting(id)
            try insert(.returned, on: id, because: reason, transaction)
            return Done(AuditNote(.approvalReturned, [.number(id.rawValue)]))
        }
    }

    /// Asks for approval of content as it stands; a request that waits is taken back by it.
    func request(
        _ content: FrozenContent, of subject: PublicationSubject, because reason: String,
        _ parts: [PublicationDraft.Part]
    ) async throws -> ApprovalRequest.ID {
        let bytes = content.bytes
        let hash = SHA256.hexadecimal(of: bytes)
        return try await change(.requestApproval) { transaction in
            let earlier = try transaction.approvalRequests(of: subject)
            let latest = try transaction.publications(of: subject).last
            if latest?.contentHash == hash { throw PublicationRefusal.published }
            if latest != nil, reason.isEmpty { throw PublicationRefusal.reasonMissing }
            if let waiting = earlier.first(where: { $0.answer == nil }) {
                if waiting.contentHash == hash { throw PublicationRefusal.asked }
                try insert(.withdrawn, on: waiting.id, because: "", transaction)
            }
            let request = ApprovalRequest(
                id: ApprovalRequest.ID(
                    rawValue: try transaction.next(
                        "SELECT max(id) AS id FROM own_approval_request")),
                subject: subject, content: bytes, contentHash: hash,
                reason: latest == nil ? "" : reason, since: time, by: actor.person, answer: nil,
                publication: nil)
            try insert(request, parts, transaction)
            return Done(
                request.id,
                AuditNote(
                    .approvalRequested,
                    [.number(request.id.rawValue), .digest(SHA256.digest(of: bytes))]))
        }
    }

    /// What changed of a request's parts since it was made.
    func changes(
        since id: ApprovalRequest.ID, in parts: [PublicationDraft.Part]
    ) async throws -> [PublicationDraft.Part] {
        try await read(.seePublications) { transaction in
            let then = try transaction.approvalParts(of: id)
            let names = try transaction.approvalNames(of: id)
            let now = Set(parts.map(\.key))
            let gone = then.keys.filter { !now.contains($0) }.sorted().map {
                PublicationDraft.Part(key: $0, state: "", name: names[$0] ?? $0)
            }
            return parts.filter { then[$0.key] != $0.state } + gone
        }
    }
}

extension ReadTransaction {
    /// Throws unless a request waits.
    func requireWaiting(_ id: ApprovalRequest.ID) throws {
        guard let request = try approvalRequest(id) else { throw PublicationRefusal.noRequest }
        guard request.answer == nil else { throw PublicationRefusal.answered }
    }
}
