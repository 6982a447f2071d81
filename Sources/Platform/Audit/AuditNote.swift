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
    case resultRecorded = "result.recorded"
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
