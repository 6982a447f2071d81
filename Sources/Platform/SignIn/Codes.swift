import Cryptography
import SQL
import ThaiText

extension SignIn {
    /// Recovery codes of one set.
    static let recoveryCodeCount = 10
    /// Bytes of each.
    static let recoveryCodeBytes = 10

    /// Whether a code is the authenticator's, of now and never used; using it is written.
    func useCode(
        _ typed: String, of person: Person.ID, _ act: Act, _ transaction: WriteTransaction
    ) throws -> Bool {
        guard let factor = try SecondFactor.of(person, transaction), factor.confirmed != nil,
            let step = try step(of: typed, factor, person, act)
        else { return false }
        try transaction.change(
            """
            UPDATE second_factor SET last_step = \(step)
            WHERE authority = \(act.authority) AND person = \(person)
            """)
        return true
    }

    /// Whether a code proves that an enrolment arrived in the app; it is confirmed then.
    func confirm(
        _ typed: String, of person: Person.ID, _ act: Act, _ transaction: WriteTransaction
    ) throws -> Bool {
        guard let factor = try SecondFactor.of(person, transaction), factor.confirmed == nil,
            let step = try step(of: typed, factor, person, act)
        else { return false }
        try transaction.change(
            """
            UPDATE second_factor SET confirmed = \(act.time), last_step = \(step)
            WHERE authority = \(act.authority) AND person = \(person)
            """)
        return true
    }

    private func step(
        of typed: String, _ factor: SecondFactor, _ person: Person.ID, _ act: Act
    ) throws -> Int64? {
        guard let secret = sealing.open(factor.sealed, at: Self.place(person, act)) else {
            throw Refusal.sealedUnderAnotherKey
        }
        let code = Digits.arabic(typed).filter { $0 != " " }
        return OneTimeCode.step(
            of: code, secret: secret, at: act.time.milliseconds, after: factor.lastStep)
    }

    /// The enrolment under way, or a new one; nothing for who has a confirmed second factor.
    func enrolment(
        of person: Person.ID, _ act: Act, _ transaction: WriteTransaction
    ) throws -> Enrolment {
        let factor = try SecondFactor.of(person, transaction)
        guard factor?.confirmed == nil else { throw Refusal.over }
        let known = factor.flatMap { sealing.open($0.sealed, at: Self.place(person, act)) }
        let secret = known ?? random(20)
        if known == nil { try insertFactor(secret, person, act, transaction) }
        let row = try transaction.row(
            """
            SELECT p.mail, a.name_english FROM own_person p JOIN authority a ON a.id = scope()
            WHERE p.id = \(person)
            """)
        let (mail, name): (String, String) = try (row?["mail"] ?? "", row?["name_english"] ?? "")
        return Enrolment(secret: secret, account: mail, issuer: "Prongsai \(name)")
    }

    private func insertFactor(
        _ secret: [UInt8], _ person: Person.ID, _ act: Act, _ transaction: WriteTransaction
    ) throws {
        let sealed = sealing.seal(secret, at: Self.place(person, act), random: random)
        try transaction.change(
            """
            INSERT INTO second_factor (authority, person, secret, since, confirmed, last_step)
            VALUES (\(act.authority), \(person), \(sealed), \(act.time), NULL, -1)
            ON CONFLICT (authority, person) DO UPDATE SET secret = excluded.secret,
                since = excluded.since, confirmed = NULL, last_step = -1
            """)
    }

    /// Makes ten recovery codes in the old ones' place; what is shown, this once.
    func insertRecoveryCodes(
        of person: Person.ID, _ act: Act, _ transaction: WriteTransaction
    ) throws -> [String] {
        try transaction.change(
            """
            DELETE FROM recovery_code
            WHERE authority = \(act.authority) AND person = \(person)
            """)
        return try (0..<Self.recoveryCodeCount).map { _ in
            // 80 bits: 16 letters and digits in four groups.
            let bytes = random(Self.recoveryCodeBytes)
            try transaction.change(
                """
                INSERT INTO recovery_code (authority, person, hash, since, used)
                VALUES (\(act.authority), \(person), \(recovery(bytes)), \(act.time), NULL)
                """)
            let letters = Array(Base32.text(bytes))
            return stride(from: 0, to: letters.count, by: 4)
                .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: "-")
        }
    }

    /// Whether something typed can be a recovery code at all: ten bytes of letters and digits.
    public static func isRecoveryCode(_ typed: String) -> Bool {
        Base32.bytes(Digits.arabic(typed))?.count == recoveryCodeBytes
    }

    /// Whether a recovery code is the person's and unused; it is used up then.
    func useRecovery(
        _ typed: String, of person: Person.ID, _ act: Act, _ transaction: WriteTransaction
    ) throws -> Bool {
        guard let bytes = Base32.bytes(Digits.arabic(typed)) else { return false }
        return try transaction.change(
            """
            UPDATE recovery_code SET used = \(act.time) WHERE authority = \(act.authority)
                AND person = \(person) AND hash = \(recovery(bytes)) AND used IS NULL
            """) == 1
    }

    /// Where a sealed secret belongs; moved to another person's row it does not open.
    static func place(_ person: Person.ID, _ act: Act) -> String {
        "second factor \(act.authority.rawValue)/\(person.rawValue)"
    }
}

extension Enrolment {
    init(secret: [UInt8], account: String, issuer: String) {
        let text = Base32.text(secret)
        let (account, issuer) = (Self.escaped(account), Self.escaped(issuer))
        self.init(
            secret: text,
            address: "otpauth://totp/\(issuer):\(account)?secret=\(text)&issuer=\(issuer)")
    }

    /// Percent-encoded but for letters, digits and four signs (RFC 3986, 2.3).
    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                String(decoding: [byte], as: UTF8.self)
            default: "%" + Hexadecimal.text([byte]).uppercased()
            }
        }.joined()
    }
}
