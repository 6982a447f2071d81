public import Cryptography
public import ThaiText

/// Signing in and all that proves who somebody is; one for the whole program.
public struct SignIn: Sendable {
    let hasher: PasswordHasher
    let throttle: SignInThrottle
    let random: RandomBytes
    let sealing: SealingKey
    let devices: KeyedHash
    let recovery: KeyedHash
    /// Hashes accounts in the table of wrong guesses.
    let accounts: KeyedHash

    /// What signing in stands on; the key is the installation's.
    public init(
        hasher: PasswordHasher, throttle: SignInThrottle, key: KeyedHash,
        random: RandomBytes = .system
    ) {
        self.hasher = hasher
        self.throttle = throttle
        self.random = random
        sealing = SealingKey(under: key, for: "second factors")
        devices = key.key(for: "known devices")
        recovery = key.key(for: "recovery codes")
        accounts = key.key(for: "sign-in failures")
    }

    /// What somebody gave to sign in.
    public struct Attempt: Sendable {
        /// The mail address as typed.
        public var mail: String
        /// The password.
        public var password: Password
        /// Where the request came from: the address, or the network it belongs to. Never stored.
        public var source: [UInt8]
        /// "Chrome on Android", for the person's list of sessions.
        public var device: String
        /// What an earlier sign-in left on this device; nil for none.
        public var knownDevice: String?

        /// An attempt.
        public init(
            mail: String, password: Password, source: [UInt8], device: String,
            knownDevice: String? = nil
        ) {
            self.mail = mail
            self.password = password
            self.source = source
            self.device = device
            self.knownDevice = knownDevice
        }
    }

    /// How far a sign-in has come.
    public enum Step: Sendable, Hashable {
        /// A session is open.
        case signedIn(Opened)
        /// The password was right; a code is asked for. The secret is the half-open sign-in's.
        case codeNeeded(SecretToken)
        /// The password was right; a second factor must be enrolled before anything else opens.
        case enrolmentNeeded(SecretToken)
    }

    /// What an open session leaves on the device.
    public struct Opened: Sendable, Hashable {
        /// The session's secret, for its cookie.
        public let session: SecretToken
        /// What makes this device known to this account's throttle, for a cookie that stays.
        public let knownDevice: String
    }

    /// Why nobody was signed in. Nothing tells whether an account exists.
    public enum Refusal: Error, Sendable, Hashable {
        /// Address or password is wrong, or the account is disabled.
        case wrong
        /// The code is wrong or was used.
        case wrongCode
        /// Too many attempts; to try again after that long.
        case wait(TimeSpan)
        /// Too many people sign in at this moment.
        case busy
        /// The half-open sign-in, invitation or link is over, was used or never was.
        case over
        /// The installation's key is another than the one under which the second factor was sealed.
        case sealedUnderAnotherKey
    }
}

extension SignIn.Refusal {
    /// What happened and how to go on.
    public var wording: Bilingual {
        switch self {
        case .wrong:
            Bilingual(
                "อีเมลหรือรหัสผ่านไม่ถูกต้อง ตรวจแล้วลองอีกครั้ง หากลืมรหัสผ่าน ขอตั้งใหม่ได้",
                "The address or the password is not right. Check them and try again; "
                    + "a forgotten password can be set anew.")
        case .wrongCode:
            Bilingual(
                "รหัสยืนยันไม่ถูกต้องหรือใช้ไปแล้ว รอรหัสถัดไปในแอปแล้วลองอีกครั้ง",
                "The code is not right or was used already. "
                    + "Wait for the next one in the app and try again.")
        case .wait(let span):
            Self.waiting(seconds: max(1, (span.milliseconds + 999) / 1_000))
        case .busy:
            Bilingual(
                "ขณะนี้มีผู้เข้าสู่ระบบพร้อมกันจำนวนมาก ลองอีกครั้งในอีกสักครู่",
                "Many people are signing in at this moment. Try again shortly.")
        case .over:
            Bilingual(
                "ลิงก์หรือขั้นตอนนี้หมดเวลาหรือใช้ไปแล้ว เริ่มใหม่",
                "This link or step has expired or was used. Begin again.")
        case .sealedUnderAnotherKey:
            Bilingual(
                "กุญแจของเครื่องนี้เปลี่ยนไป แอปยืนยันตัวตนที่ผูกไว้จึงใช้ไม่ได้ ให้ผู้ดูแลระบบของหน่วยงานหรือผู้ดูแลเครื่องปลดแอปให้ แล้วผูกใหม่ตอนเข้าสู่ระบบ",
                "This installation has another key than before, so that the app tied to it is of no use. Have your administrator or the operator untie the app; a new one is tied when you sign in."
            )
        }
    }

    private static func waiting(seconds: Int64) -> Bilingual {
        if seconds <= 90 {
            return Bilingual(
                "ลองผิดหลายครั้งแล้ว รอ \(seconds) วินาทีแล้วลองอีกครั้ง",
                "There were several wrong attempts. Wait \(seconds) seconds and try again.")
        }
        let minutes = (seconds + 59) / 60
        return Bilingual(
            "ลองผิดหลายครั้งแล้ว รอ \(minutes) นาทีแล้วลองอีกครั้ง",
            "There were several wrong attempts. Wait \(minutes) minutes and try again.")
    }
}
