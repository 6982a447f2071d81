import Demo
import Cryptography
import FileStore
import Platform
import SQL
import ThaiText

extension Refusal {
    /// What the installation's parts say no to, in their own words; nil for what is no refusal.
    static func ofInstallation(_ error: any Error, _ language: Language) -> Refusal? {
        switch error {
        case let error as SettingsError:
            .settings(error, file: Bilingual("การตั้งค่า", "settings")(language))
        case let error as SQLError: .other(error.wording, isFault: error.isOurs)
        case let error as InstallationKey.Refusal: .other(error.wording, isFault: false)
        case let error as PasswordHasher.Refusal: .other(error.wording, isFault: false)
        case AccountRefusal.roleNotYours(let role): notAtConsole(role)
        case AccountRefusal.roleElsewhere(let role): elsewhere(role)
        case AccountRefusal.roleNotHeld(let role): notHeld(role)
        case let error as AccountRefusal: .other(error.wording, isFault: false)
        case let error as SignIn.Refusal: .other(error.wording, isFault: false)
        case let error as Password.Weakness: .other(error.wording, isFault: false)
        case let error as BackupRefusal: .other(error.wording, isFault: false)
        case let error as DemoTown.Refusal: .other(error.wording, isFault: false)
        case let error as StoreError: .other(error.wording, isFault: false)
        default: nil
        }
    }
}

extension Refusal {
    /// The console looks after administrators; an authority's other people are its administrator's.
    private static func notAtConsole(_ role: Role) -> Refusal {
        .other(
            Bilingual(
                "บทบาท “\(role.name.thai)” ให้หรือถอนจากเครื่องแม่ข่ายไม่ได้ ให้ผู้ดูแลระบบของหน่วยงานทำบนเว็บไซต์",
                "the role “\(role.name.english)” is not given or taken at the console: the authority's administrator does that on the site"
            ), isFault: false)
    }

    /// There is no page here to be loaded again.
    private static func notHeld(_ role: Role) -> Refusal {
        .other(
            Bilingual(
                "บัญชีนี้ไม่มีบทบาท “\(role.name.thai)” ไม่มีอะไรถูกเปลี่ยน ดูบทบาทด้วย prongsai user list",
                "this account does not hold the role “\(role.name.english)”; nothing was changed; see prongsai user list"
            ), isFault: false)
    }

    private static func elsewhere(_ role: Role) -> Refusal {
        role.isOfInstallation
            ? .other(
                Bilingual(
                    "บทบาท “\(role.name.thai)” เป็นของระบบ ไม่ใช่ของหน่วยงาน สั่งอีกครั้งโดยไม่มี --authority",
                    "the role “\(role.name.english)” belongs to the installation; leave out --authority"
                ),
                isFault: false)
            : .other(
                Bilingual(
                    "บทบาท “\(role.name.thai)” เป็นของหน่วยงาน ระบุหน่วยงานด้วย --authority",
                    "the role “\(role.name.english)” is held in an authority; name it by --authority"
                ),
                isFault: false)
    }
}

extension SQLError {
    /// Whether it is a mistake of the program, not of its surroundings.
    fileprivate var isOurs: Bool {
        switch self {
        case .statement, .column, .closed, .migration(.failed): true
        default: false
        }
    }
}

extension PasswordHasher.Refusal {
    /// What is missing, and how to go on.
    fileprivate var wording: Bilingual {
        switch self {
        case .busy: SignIn.Refusal.busy.wording
        case .outOfMemory:
            Bilingual(
                "หน่วยความจำไม่พอสำหรับเข้ารหัสรหัสผ่าน (ต้องมี 64 MiB) ปิดโปรแกรมอื่นแล้วลองใหม่",
                "there is not the memory to hash a password (64 MiB); close something and try again"
            )
        }
    }
}
