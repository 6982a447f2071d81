import Mail
import Platform
import SQL
import ThaiText

/// An account that a command line names, and where it was found.
struct FoundPerson: Sendable {
    /// The console's doing where the account is.
    let act: Act
    let person: Person
    /// The short name of its authority; nil for the installation's own accounts.
    let slug: Slug?
}

extension InstallationCall {
    /// The account of an address: in the authority that the command line names, otherwise among the installation's own
    /// accounts, and then in the only authority where there is one.
    func person(_ mail: MailAddress) async throws -> FoundPerson {
        let named = invocation.arguments[UserOptions.authority]
        if let found = try await person(mail, in: named) { return found }
        guard named == nil else { throw noPerson(mail) }
        let slugs = try await workingAuthorities()
        if slugs.count == 1, let found = try await person(mail, in: slugs.first) { return found }
        throw slugs.count > 1 ? nameAuthority(mail, slugs) : noPerson(mail)
    }

    /// The accounts of the place that the command line names, found as `person` finds one, and which authorities have
    /// accounts beside them.
    func people() async throws -> (people: [Person], elsewhere: [Slug]) {
        let named = invocation.arguments[UserOptions.authority]
        let people = try await act(in: named).people()
        guard named == nil else { return (people, []) }
        let slugs = try await workingAuthorities()
        guard people.isEmpty, slugs.count == 1 else { return (people, slugs) }
        return (try await act(in: slugs.first).people(), [])
    }

    /// Which authorities there are to name, for who named none.
    static func elsewhere(_ slugs: [Slug]) -> Bilingual {
        let list = slugs.map(\.rawValue).joined(separator: ", ")
        return Bilingual(
            "บัญชีของหน่วยงานดูด้วย --authority ชื่อย่อ (\(list))",
            "an authority's accounts: --authority SLUG (\(list))")
    }

    func answer(_ found: FoundPerson) -> DoneAnswer {
        DoneAnswer(authority: found.slug?.rawValue, mail: found.person.mail.text)
    }

    func answer(_ mail: MailAddress) -> DoneAnswer {
        DoneAnswer(
            authority: invocation.arguments[UserOptions.authority]?.rawValue, mail: mail.text)
    }

    private func person(_ mail: MailAddress, in slug: Slug?) async throws -> FoundPerson? {
        let act = try await act(in: slug)
        let key = mail.text.lowercased()
        return try await act.people().first { $0.mail.text.lowercased() == key }
            .map { FoundPerson(act: act, person: $0, slug: slug) }
    }

    private func workingAuthorities() async throws -> [Slug] {
        try await installation.database.read(Authority.all)
            .filter { $0.closed == nil }.map(\.profile.slug)
    }

    private func nameAuthority(_ mail: MailAddress, _ slugs: [Slug]) -> Refusal {
        let list = slugs.map(\.rawValue).joined(separator: ", ")
        return .other(
            Bilingual(
                "ไม่พบบัญชี \(mail.text) ในบัญชีของระบบเอง ระบุหน่วยงานด้วย --authority ชื่อย่อ (\(list))",
                "there is no account \(mail.text) among the installation's own; name its authority by --authority SLUG (\(list))"
            ), isFault: false)
    }

    private func noPerson(_ mail: MailAddress) -> Refusal {
        .other(
            Bilingual(
                "ไม่พบบัญชี \(mail.text) ที่นี่ ดูรายชื่อด้วย prongsai user list (ระบุหน่วยงานด้วย --authority)",
                "there is no account \(mail.text) here; see prongsai user list (--authority names the authority)"
            ), isFault: false)
    }
}
