/// Who does something.
public enum Actor: Sendable, Hashable {
    /// A person who is signed in.
    case member(Member)
    /// Whoever has the machine's command line; may do what an operator may.
    case console
    /// Somebody who is not known yet: who signs in, accepts an invitation, begins the first run.
    case visitor
    /// The program itself, at its hour.
    case program
}

extension Actor {
    /// The account's authority; nil where no account acts.
    public var authority: Authority.ID? {
        if case .member(let member) = self { member.authority } else { nil }
    }

    /// The account's number; nil where no account acts.
    public var person: Person.ID? {
        if case .member(let member) = self { member.person } else { nil }
    }
}

/// A person as the session knows him: where, who, what he may, and when he last proved who he is.
public struct Member: Sendable, Hashable {
    /// Where the account is; the installation for operators and overseers.
    public let authority: Authority.ID
    /// The person's number there.
    public let person: Person.ID
    /// What the person is there.
    public let roles: Set<Role>
    /// When password or code were last given.
    public let confirmed: Timestamp

    /// A person.
    public init(
        authority: Authority.ID, person: Person.ID, roles: Set<Role>, confirmed: Timestamp
    ) {
        self.authority = authority
        self.person = person
        self.roles = roles
        self.confirmed = confirmed
    }
}

/// What an act needs; every case names who may, and nobody else may.
public enum Permission: Sendable, Hashable, CaseIterable {
    /// See who works in the authority.
    case seePeople
    /// Invite, give and take roles, disable.
    case managePeople
    /// Change the authority's particulars and divisions.
    case manageAuthority
    /// Found and close authorities, appoint overseers.
    case manageInstallation
    /// Look after one's own account.
    case ownAccount
    /// Read the audit chain.
    case readAudit
    /// See the results of the yearly assessment.
    case seeResults
    /// Enter and correct the results of the yearly assessment.
    case recordResults
    /// See the plan of measures and what was done of it.
    case seeMeasures
    /// Write the plan of measures, assign it, take measures out.
    case planMeasures
    /// Record what was done of a measure.
    case recordProgress
    /// See what waits for approval and what was published.
    case seePublications
    /// Ask the executive to approve a document, and take the request back.
    case requestApproval
    /// Approve a document and publish it with that, or send it back.
    case approve
    /// See what is disclosed for the items of a year, and what is wrong with it.
    case seeDisclosure
    /// Show evidence for an item, take it back, mark what an item shows.
    case disclose
    /// Say who answers for an item, start a year.
    case manageDisclosure
    /// See what residents ask for, with their names.
    case seeRequests
    /// Work on what residents ask for.
    case handleRequests
    /// Say which services there are, what their manuals say, and on which days the offices are closed.
    case manageServices
    /// Say to which account residents pay.
    case managePayments
    /// See what the authority tells residents and what they tell it, published or not.
    case seeEngagement
    /// Speak with residents for the authority: news, answers, hearings.
    case engage

    /// Whether a role suffices.
    public func isGiven(to role: Role) -> Bool {
        switch self {
        case .ownAccount: true
        case .seePeople, .seeResults, .seeMeasures, .seePublications, .seeDisclosure,
            .seeEngagement:
            true
        case .recordResults, .planMeasures, .requestApproval, .manageDisclosure:
            role == .officer
        case .approve: role == .executive
        case .seeRequests:
            role == .officer || role == .staff || role == .head || role == .executive
        case .manageServices: role == .officer || role == .administrator
        case .recordProgress, .disclose, .handleRequests, .engage:
            role == .officer || role == .staff || role == .head
        case .managePeople: role == .administrator || role == .operator
        case .manageAuthority: role == .administrator || role == .operator
        case .managePayments: role == .administrator
        case .manageInstallation: role == .operator
        case .readAudit: role == .administrator || role == .operator || role == .overseer
        }
    }

    /// Whether the person must have given the password within the last ten minutes (rule D24).
    public var needsConfirmation: Bool {
        switch self {
        case .managePeople, .manageInstallation, .approve, .managePayments: true
        case .seePeople, .manageAuthority, .ownAccount, .readAudit, .seeResults, .recordResults,
            .seeMeasures, .planMeasures, .recordProgress, .seePublications, .requestApproval,
            .seeDisclosure, .disclose, .manageDisclosure, .seeRequests, .handleRequests,
            .manageServices, .seeEngagement, .engage:
            false
        }
    }
}
