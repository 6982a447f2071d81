import Cryptography

/// What was done, as the audit chain names it. Never rename a case: its raw value is hashed.
public enum AuditedAct: String, Sendable, Hashable, CaseIterable {
    case authorityFounded = "authority.founded"
    case authorityChanged = "authority.changed"
    case authorityClosed = "authority.closed"
    case divisionOpened = "division.opened"
    case divisionRenamed = "division.renamed"
    case divisionClosed = "division.closed"
    case personAdded = "person.added"
    case personRenamed = "person.renamed"
    case personMoved = "person.moved"
    case personDisabled = "person.disabled"
    case personEnabled = "person.enabled"
    case roleGranted = "role.granted"
    case roleEnded = "role.ended"
    case oversightGranted = "oversight.granted"
    case oversightEnded = "oversight.ended"
    case signedIn = "session.begun"
    case signedOut = "session.ended"
    case sessionsEnded = "sessions.ended"
    case identityConfirmed = "identity.confirmed"
    case passwordSet = "password.set"
    case passwordResetOffered = "password.reset-offered"
    case secondFactorEnrolled = "second-factor.enrolled"
    case secondFactorRemoved = "second-factor.removed"
    case recoveryCodesMade = "recovery-codes.made"
    case recoveryCodeUsed = "recovery-code.used"
    case invitationSent = "invitation.sent"
    case invitationWithdrawn = "invitation.withdrawn"
    case invitationAccepted = "invitation.accepted"
    case resultRead = "result.read"
    case resultRecorded = "result.recorded"
    case resultShared = "result.shared"
    case resultWithdrawn = "result.withdrawn"
    case resultAnalysed = "result.analysed"
    case letterRetried = "letter.retried"
    case planStarted = "plan.started"
    case suggestionsTaken = "plan.suggestions-taken"
    case measuresRead = "measures.read"
    case readMeasureCorrected = "measures.read-corrected"
    case readMeasuresTaken = "plan.measures-taken"
    case measureAdded = "measure.added"
    case measureChanged = "measure.changed"
    case measureDropped = "measure.dropped"
    case measureRestored = "measure.restored"
    case measureAssigned = "measure.assigned"
    case assignmentEnded = "assignment.ended"
    case progressRecorded = "progress.recorded"
    case progressWithdrawn = "progress.withdrawn"
    case progressShown = "progress.evidence-added"
    case progressHidden = "progress.evidence-removed"
    case measureConcluded = "measure.concluded"
    case measureFigureChosen = "measure.figure-chosen"
    case approvalRequested = "approval.requested"
    case approvalWithdrawn = "approval.withdrawn"
    case approvalReturned = "approval.returned"
    case publicationIssued = "publication.issued"
    case evidenceDisclosed = "disclosure.evidence-added"
    case disclosureWithdrawn = "disclosure.evidence-withdrawn"
    case disclosureConfirmed = "disclosure.evidence-confirmed"
    case elementsMarked = "disclosure.elements-marked"
    case itemDescribed = "disclosure.item-described"
    case disclosureStarted = "disclosure.started"
    case servicesTaken = "service.taken-over"
    case serviceChanged = "service.changed"
    case serviceOpened = "service.opened"
    case serviceClosed = "service.closed"
    case serviceBegun = "service.begun"
    case serviceFormChanged = "service.form-changed"
    case serviceFormPublished = "service.form-published"
    case serviceFormUndone = "service.form-undone"
    case serviceShared = "service.shared"
    case serviceUnshared = "service.unshared"
    case reportingOpened = "service.reports-opened"
    case reportingClosed = "service.reports-closed"
    case hookAdded = "service.hook-added"
    case hookStarted = "service.hook-started"
    case hookPaused = "service.hook-paused"
    case hookHalted = "service.hook-halted"
    case hookRemoved = "service.hook-removed"
    case hookTested = "service.hook-tested"
    case officeDescribed = "service.office-described"
    case holidayChanged = "holiday.changed"
    case requestReceived = "request.received"
    case requestTakenOn = "request.taken-on"
    case requestHandedOver = "request.handed-over"
    case requestQuestioned = "request.questioned"
    case requestAnswered = "request.answered"
    case requestNoted = "request.noted"
    case requestDecided = "request.decided"
    case requestWithdrawn = "request.withdrawn"
    case requestRated = "request.rated"
    case payeeChanged = "payment.payee-changed"
    case paymentBilled = "payment.billed"
    case paymentSlipSent = "payment.slip-sent"
    case paymentConfirmed = "payment.confirmed"
    case paymentTakenInCash = "payment.taken-in-cash"
    case paymentWaived = "payment.waived"
    case paymentSlipRefused = "payment.slip-refused"
    case answerTemplateWritten = "answer-template.written"
    case answerTemplateRemoved = "answer-template.removed"
    case receiptCancelled = "payment.receipt-cancelled"
    case requestReviewAsked = "request.review-asked"
    case requestReopened = "request.reopened"
    case requestErased = "request.erased"
    case newsWritten = "news.written"
    case newsChanged = "news.changed"
    case newsPublished = "news.published"
    case newsWithdrawn = "news.withdrawn"
    case newsFileAdded = "news.file-added"
    case newsFileRemoved = "news.file-removed"
    case hearingRecorded = "hearing.recorded"
    case questionReceived = "question.received"
    case questionShown = "question.shown"
    case questionKeptBack = "question.kept-back"
    case questionAnswered = "question.answered"
    case pollWritten = "poll.written"
    case pollChanged = "poll.changed"
    case pollPublished = "poll.published"
    case pollWithdrawn = "poll.withdrawn"
    case pollClosed = "poll.closed"
    case officialChanged = "official.changed"
    case officialRemoved = "official.removed"
    case contactsChanged = "contacts.changed"
}

/// What was done and to whom: numbers, hashes and roles, never a name or an address (rule D17).
public struct AuditNote: Sendable, Hashable {
    /// What can be said beside an act; there is no case for free text.
    public enum Fact: Sendable, Hashable {
        case person(Person.ID)
        case division(Division.ID)
        case role(Role)
        case number(Int64)
        case digest([UInt8])
    }

    /// What was done.
    public let act: AuditedAct
    /// Beside it, in the order it is hashed.
    public let facts: [Fact]

    /// A note.
    public init(_ act: AuditedAct, _ facts: [Fact] = []) {
        self.act = act
        self.facts = facts
    }
}

extension AuditNote.Fact {
    /// A fact as the chain writes it, "person=5"; nil for what a later release writes.
    init?(inAudit text: Substring) {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let value = parts.last else { return nil }
        switch parts.first {
        case "person":
            guard let number = Int64(value) else { return nil }
            self = .person(Person.ID(rawValue: number))
        case "division":
            guard let number = Int64(value) else { return nil }
            self = .division(Division.ID(rawValue: number))
        case "number":
            guard let number = Int64(value) else { return nil }
            self = .number(number)
        case "role":
            guard let role = Role(rawValue: String(value)) else { return nil }
            self = .role(role)
        case "digest":
            guard let bytes = Hexadecimal.bytes(String(value)) else { return nil }
            self = .digest(bytes)
        default: return nil
        }
    }
}

extension AuditEntry {
    /// What the entry is about; nil where this release cannot read all of it.
    public var about: [AuditNote.Fact]? {
        let texts = facts.split(separator: ";")
        let known = texts.compactMap(AuditNote.Fact.init(inAudit:))
        return known.count == texts.count ? known : nil
    }
}
