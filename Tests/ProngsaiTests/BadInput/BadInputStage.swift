import Cryptography
import Foundation
import HTTP
import Mail
import Platform
import SQL
import Testing
import Threads

@testable import Prongsai

/// Two authorities with their people, and somebody new for every form that is used up or slowed down by a wrong answer.
struct BadInputStage: Sendable {
    typealias Guest = BadInputForm.Guest

    let cast: AdministrationCast
    private let empty = Lock<TestSite?>(nil)

    init() async throws { cast = try await AdministrationCast() }

    /// A stage with a cast that is there.
    init(cast: AdministrationCast) { self.cast = cast }

    var site: TestSite { cast.site }

    /// An installation whose first run is still due; another one when the last was begun.
    func emptySite() async throws -> TestSite {
        if let site = empty.withLock({ $0 }), try await FirstRun.isDue(site.installation.database) {
            return site
        }
        let site = try await TestSite()
        empty.withLock { $0 = site }
        return site
    }

    /// Somebody of the cast who is signed in.
    func player(_ name: String, at path: String, _ right: [String: String] = [:]) throws -> Guest {
        let player = try cast.player(name)
        return Guest(
            site: site, path: path, cookie: player.cookie, visitor: player.visitor, right: right)
    }

    /// Nobody, at a door.
    func nobody(at path: String, _ right: [String: String] = [:]) -> Guest {
        Guest(site: site, path: path, right: right)
    }

    /// Somebody new, not signed in.
    func newcomer(_ name: String, _ role: Role = .officer) async throws -> Person.ID {
        try await cast.add(role, cast.first, name, name: "มานี มีนา (\(name))")
    }

    /// Somebody new who is signed in by the password alone.
    func officer(_ number: Int, at path: String, _ right: [String: String] = [:]) async throws
        -> Guest
    {
        let name = "worker-\(number)"
        _ = try await newcomer(name)
        guard case .signedIn(let opened) = try await cast.begin(name, cast.first) else {
            throw AccountRefusal.confirmIdentity
        }
        return try await guest(opened.session, at: path, right)
    }

    func guest(
        _ token: SecretToken, at path: String, _ right: [String: String]
    ) async throws -> Guest {
        let rows = site.installation.database.scoped(to: cast.first.rawValue)
        let session = try #require(try await Session.find(token, in: rows, at: site.now))
        return Guest(
            site: site, path: path,
            cookie: "__Host-session=" + AccountCookies.value(cast.first, token),
            visitor: .signedIn(session), right: right)
    }

    /// Somebody new between password and second factor, who has an app or ties one.
    func half(_ number: Int, at path: String, hasApp: Bool) async throws -> Guest {
        let name = "half-\(number)"
        _ = try await newcomer(name, hasApp ? .officer : .administrator)
        let rows = site.installation.database.scoped(to: cast.first.rawValue)
        var secret = ""
        if hasApp, case .signedIn(let opened) = try await cast.begin(name, cast.first) {
            secret = try await tie(try await guest(opened.session, at: path, [:]))
        }
        let token: SecretToken
        switch try await cast.begin(name, cast.first) {
        case .codeNeeded(let half): token = half
        case .enrolmentNeeded(let half):
            token = half
            secret = try await site.installation.signIn.beginEnrolment(
                half, in: rows, at: site.now
            ).secret
        case .signedIn: throw AccountRefusal.confirmIdentity
        }
        return Guest(
            site: site, path: path,
            cookie: "__Host-sign_in=" + AccountCookies.value(cast.first, token),
            visitor: .halfSignedIn(Visitor.HalfSignedIn(authority: cast.first, token: token)),
            right: ["code": try code(secret, ahead: hasApp ? 1 : 0), "back": "/work"])
    }

    /// Ties an app to a guest's account; its secret.
    func tie(_ guest: Guest) async throws -> String {
        let act = try act(of: guest)
        let signIn = site.installation.signIn
        let enrolment = try await signIn.beginEnrolment(act)
        _ = try await signIn.finishEnrolment(code: code(enrolment.secret), act)
        return enrolment.secret
    }

    /// Recovery codes as their page carries them until they are kept.
    func paper(of guest: Guest) throws -> String {
        let member = try #require(guest.visitor.session).member
        let key = SealingKey(under: site.installation.key, for: "recovery code papers")
        return Base64URL.text(
            key.seal(
                Array("ABCD-EFGH".utf8),
                at: "recovery codes \(member.authority.rawValue)/\(member.person.rawValue)",
                random: .system))
    }

    func act(of guest: Guest) throws -> Act {
        cast.act(.member(try #require(guest.visitor.session).member), cast.first)
    }

    /// What an app shows; one step ahead where this step's code was used.
    func code(_ secret: String, ahead: Int64 = 0) throws -> String {
        OneTimeCode.code(
            secret: try #require(Base32.bytes(secret)),
            counter: OneTimeCode.step(at: site.now.milliseconds) + ahead)
    }

    /// The document that the check takes.
    static func sample(_ name: String = "plan-with-slips.docx") throws -> [UInt8] {
        let file = Prompt.package.appending(path: "Samples/\(name)")
        return [UInt8](try Data(contentsOf: file))
    }
}
