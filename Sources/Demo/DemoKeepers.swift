import Cryptography
import Mail
import Platform
import SQL

/// Who keeps the installation of the demonstration, and who looks into its authorities.
struct DemoKeepers: Sendable {
    let services: DemoServices
    let password: Password
    let start: Timestamp

    private static let all: [(mail: String, name: String, role: Role)] = [
        ("operator@prongsai.example", "ดูแล เครื่องดี", .operator),
        ("province@prongsai.example", "กำกับ ธารนคร", .overseer),
    ]

    /// Adds them at the console, as an installation's first people are; their accounts, and the overseer's number.
    func added() async throws -> (accounts: [DemoAccount], overseer: Person.ID?) {
        let act = Act(by: .console, in: services.database.scoped(to: 0), at: start)
        var accounts: [DemoAccount] = []
        var overseer: Person.ID?
        for keeper in Self.all {
            let offer = Invitation.Offer(
                mail: try MailAddress.demo(keeper.mail), roles: [keeper.role])
            let id = try await services.signIn.add(
                try PlainName.demo(keeper.name), offer, password: password, act)
            let member = Member(
                authority: .installation, person: id, roles: [keeper.role], confirmed: start)
            let secret =
                keeper.role.needsSecondFactor ? try await services.enrol(member, start) : nil
            accounts.append(
                DemoAccount(
                    authority: nil, mail: keeper.mail, name: keeper.name,
                    roles: [keeper.role.rawValue], secret: secret))
            if keeper.role == .overseer { overseer = id }
        }
        return (accounts, overseer)
    }
}

extension DemoServices {
    /// Ties an authenticator whose secret the terminal shows.
    func enrol(_ member: Member, _ time: Timestamp) async throws -> String {
        let act = Act(
            by: .member(member), in: database.scoped(to: member.authority.rawValue),
            at: time)
        let enrolment = try await signIn.beginEnrolment(act)
        let code = OneTimeCode.code(
            secret: Base32.bytes(enrolment.secret) ?? [],
            counter: OneTimeCode.step(at: time.milliseconds))
        _ = try await signIn.finishEnrolment(code: code, act)
        return enrolment.secret
    }
}

extension PlainName {
    /// A name of the demonstration's files.
    static func demo(_ text: String) throws -> PlainName {
        guard let name = PlainName(rawValue: text) else {
            throw DemoTown.Refusal.wrong(text, "name")
        }
        return name
    }
}

extension MailAddress {
    /// An address of the demonstration's files.
    static func demo(_ text: String) throws -> MailAddress {
        guard let mail = MailAddress(text) else { throw DemoTown.Refusal.wrong(text, "mail") }
        return mail
    }
}
