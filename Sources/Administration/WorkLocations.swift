public import HTTP
public import Platform

/// The addresses of the workspace.
public enum WorkLocations {
    /// The first page.
    public static let start = Location("/work")

    /// Everybody with an account.
    public static let people = Location("/work/people")
    /// One person.
    public static let person = Location("/work/people/{person}", Person.ID.self)
    /// Correcting a name.
    public static let name = Location("/work/people/{person}/name", Person.ID.self)
    /// Giving a role.
    public static let roles = Location("/work/people/{person}/roles", Person.ID.self)
    /// Ending a role.
    public static let role = Location(
        "/work/people/{person}/roles/{role}", Person.ID.self, RoleGrant.self)
    /// Moving to a division.
    public static let membership = Location("/work/people/{person}/division", Person.ID.self)
    /// What is asked about first: disabling, a new password, the second factor.
    public static let deed = Location(
        "/work/people/{person}/{deed}", Person.ID.self, PersonDeed.self)

    /// All invitations.
    public static let invitations = Location("/work/invitations")
    /// Inviting somebody.
    public static let newInvitation = Location("/work/invitations/new")
    /// One invitation with its letter.
    public static let invitation = Location("/work/invitations/{invitation}", Invitation.ID.self)
    /// Withdrawing one.
    public static let withdrawal = Location(
        "/work/invitations/{invitation}/withdrawal", Invitation.ID.self)

    /// All divisions.
    public static let divisions = Location("/work/divisions")
    /// Opening one.
    public static let newDivision = Location("/work/divisions/new")
    /// Renaming one.
    public static let divisionName = Location("/work/divisions/{division}/name", Division.ID.self)
    /// Closing one.
    public static let closure = Location("/work/divisions/{division}/closure", Division.ID.self)

    /// The authority's particulars.
    public static let authority = Location("/work/authority")
    /// The audit chain.
    public static let audit = Location("/work/audit")
    /// Verifying it now.
    public static let verification = Location("/work/audit/verification")
    /// The outbox.
    public static let letters = Location("/work/letters")
    /// Sending a letter again.
    public static let retry = Location("/work/letters/retry")

    /// All authorities of the installation.
    public static let authorities = Location("/work/authorities")
    /// Founding one.
    public static let newAuthority = Location("/work/authorities/new")
    /// Looking into one.
    public static let overview = Location("/work/authorities/{authority}", Authority.ID.self)
    /// Inviting its administrator.
    public static let administrator = Location(
        "/work/authorities/{authority}/administrator", Authority.ID.self)
    /// Letting an overseer look into it.
    public static let oversight = Location(
        "/work/authorities/{authority}/oversight", Authority.ID.self)
    /// Ending that.
    public static let oversightEnd = Location(
        "/work/authorities/{authority}/oversight/{overseer}", Authority.ID.self, Person.ID.self)
}

/// What is done to an account after a question.
public enum PersonDeed: String, PathParameter, CaseIterable {
    /// Closes the account until it is opened again.
    case disable
    /// Opens it again.
    case enable
    /// Offers a link by which the password is set anew.
    case passwordReset = "password-reset"
    /// Removes the second factor.
    case secondFactor = "second-factor"

    /// The deed of a segment.
    public init?(segment: String) { self.init(rawValue: segment) }
    /// Its name.
    public var segment: String { rawValue }
}
