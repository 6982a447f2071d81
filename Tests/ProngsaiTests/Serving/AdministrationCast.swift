import Cryptography
import Disclosure
import HTTPTesting
import Mail
import Measures
import Platform
import SQL
import Testing
import ThaiText

@testable import Prongsai

/// Two authorities and the installation with somebody of every role in each, all of them really signed in.
struct AdministrationCast {
    /// Somebody at the door.
    struct Player: Sendable {
        let name: String
        let visitor: Visitor
        let cookie: String
    }

    static let password = "กล้วยหอมสามใบกินแล้ว"
    /// What stands in every row of the second authority that its people write.
    static let canary = "นกขมิ้นเหลืองอ่อน"
    let site: TestSite
    let first: Authority.ID
    let second: Authority.ID
    /// A person, a division and an invitation that only the first authority has.
    let person = 9
    let division = 3
    let invitation = 1
    private(set) var players: [Player] = []

    /// The cast at a site of its own: made once a run, and copied.
    init() async throws {
        let prepared = try await Self.prepared.value
        site = try await TestSite(data: prepared.data)
        (first, second, players) = (prepared.first, prepared.second, prepared.players)
    }

    private static let prepared = Task {
        let cast = try await AdministrationCast(site: TestSite())
        return (
            data: try await PreparedData(closing: cast.site.installation), first: cast.first,
            second: cast.second,
            players: cast.players
        )
    }

    init(site: TestSite) async throws {
        self.site = site
        first = try await Self.found("rim", divisions: ["สำนักปลัด", "กองคลัง", "กองช่าง"], site)
        second = try await Self.found("khlong", divisions: ["กอง" + Self.canary], site)
        for role in Role.allCases where !role.isOfInstallation {
            try await play(role, first, "own")
        }
        for role in [Role.overseer, .operator] { try await play(role, .installation, "own") }
        try await play(.administrator, second, "other", name: Self.canary)
        try await play(.officer, second, "other", name: Self.canary)
        // The seventh to ninth person of the first authority: one disabled, one half signed in, one looked at.
        try await disabled()
        try await half()
        _ = try await add(.officer, first, "looked-at", name: "สมหญิง ใจดี")
        players.append(Player(name: "nobody", visitor: .nobody, cookie: ""))
        let act = act(.console, first)
        try await site.installation.signIn.invite(
            Invitation.Offer(mail: mail("invited"), roles: [.administrator]), act)
        let gift = self.act(.console, second)
        try await gift.giveOversight(to: Person.ID(rawValue: 1))
        try await plan("ยืมของผ่านระบบ", act)
        try await plan("มาตรการ" + Self.canary, gift)
    }

    func player(_ name: String) throws -> Player {
        try #require(players.first { $0.name == name })
    }

    func act(_ actor: Actor, _ authority: Authority.ID) -> Act {
        Act(
            by: actor, in: site.installation.database.scoped(to: authority.rawValue), at: site.now)
    }

    /// How many acts all chains tell of: a change that went through shows here.
    func acts() async throws -> Int64 {
        var count: Int64 = 0
        for authority in [Authority.ID.installation, first, second] {
            count += try await act(.console, authority).auditPage(1, of: 1).count
        }
        return count
    }

    private static func found(
        _ slug: String, divisions: [String], _ site: TestSite
    ) async throws -> Authority.ID {
        let profile = Authority.Profile(
            kind: .subdistrictMunicipality, name: Bilingual("เทศบาล \(slug)", "Town \(slug)"),
            district: "บึงสามสาย", province: "ธารนคร", slug: try #require(Slug(rawValue: slug)))
        return try await Founding.found(
            profile, divisions: divisions.compactMap(PlainName.init(rawValue:)), by: .console,
            on: site.installation.database, at: site.now)
    }

    /// A measure with an entry of progress, assigned to somebody.
    private func plan(_ name: String, _ act: Act) async throws {
        let year = try #require(FiscalYear(2568))
        let day = try #require(ThaiDate(iso: "2025-08-20"))
        let measure = try await act.addMeasure(
            MeasureContent(topic: 4, name: name, steps: [name]), to: year)
        try await act.recordProgress(
            ProgressEntry.Content(
                share: 40, words: name, day: day,
                proofs: ["22", "37"].map { .figure($0 + " คน", label: "ผู้เข้าอบรม") }),
            of: measure.id)
        try await act.assign(measure.id, to: Person.ID(rawValue: 1), by: day)
        try await act.discloseEvidence(
            EvidenceDraft(.link("https://www.rimthanthong.example/about"), title: name),
            for: ItemPlace("o1", of: year))
    }

    private func mail(_ name: String) throws -> MailAddress {
        try #require(MailAddress("\(name)@example.go.th"))
    }

    func add(
        _ role: Role, _ authority: Authority.ID, _ address: String, name: String
    ) async throws -> Person.ID {
        let division = role == .head ? Division.ID(rawValue: 1) : nil
        return try await site.installation.signIn.add(
            try #require(PlainName(rawValue: name)),
            Invitation.Offer(mail: mail(address), roles: [role], division: division),
            password: Password(Self.password), act(.console, authority))
    }

    private mutating func play(
        _ role: Role, _ authority: Authority.ID, _ place: String, name: String = "สมชาย ใจดี"
    ) async throws {
        let name = "\(name) (\(role.rawValue))"
        let address = "\(role.rawValue)-\(authority.rawValue)"
        _ = try await add(role, authority, address, name: name)
        let token = try await open(address, authority)
        let rows = site.installation.database.scoped(to: authority.rawValue)
        let session = try #require(try await Session.find(token, in: rows, at: site.now))
        players.append(
            Player(
                name: "\(place) \(role.rawValue)", visitor: .signedIn(session),
                cookie: "__Host-session=" + AccountCookies.value(authority, token)))
    }

    private mutating func disabled() async throws {
        let id = try await add(.officer, first, "disabled", name: "สมศักดิ์ ใจดี")
        let token = try await open("disabled", first)
        try await act(.console, first).disable(id)
        players.append(
            Player(
                name: "disabled", visitor: .nobody,
                cookie: "__Host-session=" + AccountCookies.value(first, token)))
    }

    private mutating func half() async throws {
        _ = try await add(.administrator, first, "half", name: "สมปอง ใจดี")
        guard case .enrolmentNeeded(let token) = try await begin("half", first) else {
            Issue.record("the second factor was not asked for")
            return
        }
        players.append(
            Player(
                name: "half signed in",
                visitor: .halfSignedIn(Visitor.HalfSignedIn(authority: first, token: token)),
                cookie: "__Host-sign_in=" + AccountCookies.value(first, token)))
    }

    func begin(_ address: String, _ authority: Authority.ID) async throws -> SignIn.Step {
        try await site.installation.signIn.begin(
            SignIn.Attempt(
                mail: "\(address)@example.go.th", password: Password(Self.password),
                source: Array(address.utf8), device: "test"),
            in: site.installation.database.scoped(to: authority.rawValue), at: site.now)
    }

    private func open(_ address: String, _ authority: Authority.ID) async throws -> SecretToken {
        let rows = site.installation.database.scoped(to: authority.rawValue)
        let signIn = site.installation.signIn
        switch try await begin(address, authority) {
        case .signedIn(let opened): return opened.session
        case .codeNeeded: throw AccountRefusal.confirmIdentity
        case .enrolmentNeeded(let half):
            let enrolment = try await signIn.beginEnrolment(half, in: rows, at: site.now)
            let secret = try #require(Base32.bytes(enrolment.secret))
            let code = OneTimeCode.code(
                secret: secret, counter: OneTimeCode.step(at: site.now.milliseconds))
            return try await signIn.finishEnrolment(half, code: code, in: rows, at: site.now)
                .opened.session
        }
    }
}
