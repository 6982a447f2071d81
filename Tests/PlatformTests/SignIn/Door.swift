import Cryptography
import Mail
import Platform
import SQL
import Testing

@testable import Platform

/// A way in for tests: cheap hashes, a throttle of its own, and a town to sign in to.
struct Door {
    let signIn: SignIn
    let town: Town

    static let password = Password("ลูกช้างสามเชือก-ข้ามน้ำ")
    static let source: [UInt8] = [127, 0, 0, 1]

    init(_ town: Town, _ limits: SignInThrottle.Limits = SignInThrottle.Limits()) throws {
        self.town = town
        signIn = SignIn(
            hasher: try PasswordHasher(cost: .init(memory: 8_192, passes: 1), threads: 2),
            throttle: SignInThrottle(limits), key: KeyedHash(key: [7]))
    }

    /// Adds a person with the house's password.
    func add(_ mail: String, _ roles: [Role] = [.officer]) async throws -> Person.ID {
        let id = try await town.add("ก ข", mail, roles)
        try await signIn.setPassword(of: id, to: Self.password, town.console)
        return id
    }

    func begin(
        _ mail: String, _ password: Password = password, at time: Timestamp = Town.began,
        device: String? = nil, source: [UInt8] = source
    ) async throws -> SignIn.Step {
        try await signIn.begin(
            SignIn.Attempt(
                mail: mail, password: password, source: source, device: "Chrome on Android",
                knownDevice: device),
            in: town.rows, at: time)
    }

    /// Signs in where no second factor is asked for.
    func enter(_ mail: String, at time: Timestamp = Town.began) async throws -> SignIn.Opened {
        guard case .signedIn(let opened) = try await begin(mail, at: time) else {
            throw SignIn.Refusal.over
        }
        return opened
    }

    func session(
        _ token: SecretToken, at time: Timestamp = Town.began
    ) async throws -> Session? {
        try await Session.find(token, in: town.rows, at: time)
    }

    /// The session of a token, and its person's doing.
    func act(_ token: SecretToken, at time: Timestamp = Town.began) async throws -> (Session, Act) {
        let session = try #require(try await session(token, at: time))
        return (session, Act(by: .member(session.member), in: town.rows, at: time))
    }

    /// The code of a shown secret at a moment.
    static func code(_ enrolment: Enrolment, at time: Timestamp) throws -> String {
        let secret = try #require(Base32.bytes(enrolment.secret))
        return OneTimeCode.code(
            secret: secret, counter: OneTimeCode.step(at: time.milliseconds))
    }

    /// Signs an administrator in for the first time, with the enrolment.
    func enrol(
        _ mail: String, at time: Timestamp = Town.began
    ) async throws -> (opened: SignIn.Opened, enrolment: Enrolment, codes: [String]) {
        guard case .enrolmentNeeded(let half) = try await begin(mail, at: time) else {
            throw SignIn.Refusal.over
        }
        let enrolment = try await signIn.beginEnrolment(half, in: town.rows, at: time)
        let (opened, codes) = try await signIn.finishEnrolment(
            half, code: Self.code(enrolment, at: time), in: town.rows, at: time)
        return (opened, enrolment, codes)
    }

    /// Runs a test beside an own town.
    static func with(
        _ trial: Trial, _ limits: SignInThrottle.Limits = SignInThrottle.Limits(),
        _ body: (Door) async throws -> Void
    ) async throws {
        try await trial.run([PlatformMigrations.all] + PlatformMigrations.services) { database in
            try await body(Door(try await Town.found("rimthanthong", on: database), limits))
        }
    }
}
