import ThaiText

/// One thing that whoever installs the program may set: by a line of the file, by the environment, or by an option.
enum Setting: String, Sendable, CaseIterable {
    case listen
    case baseAddress = "base_address"
    case data
    case database
    case databaseOwner = "database_owner"
    case proxy
    case loops
    case accessLog = "access_log"
    case rateLimits = "rate_limits"
    case mailServer = "mail_server"
    case mailUser = "mail_user"
    case mailPassword = "mail_password"
    case mailFrom = "mail_from"
    case securityContact = "security_contact"
    case linkChecks = "link_checks"
    case development

    /// The name of its environment variable.
    var variable: String { "PRONGSAI_" + rawValue.uppercased() }

    /// What stands when nothing is said.
    var standard: String {
        switch self {
        case .listen: "127.0.0.1:8080"
        case .data: "Data"
        case .proxy: "none"
        case .accessLog: "off"
        case .rateLimits, .linkChecks: "on"
        case .development: "off"
        case .baseAddress, .database, .databaseOwner, .loops, .mailServer, .mailUser,
            .mailPassword, .mailFrom, .securityContact:
            ""
        }
    }

    /// What it is for, and what it takes.
    var meaning: Bilingual {
        switch self {
        case .listen:
            Bilingual(
                "ที่อยู่และพอร์ตที่รอรับ คั่นด้วยจุลภาค หรือ unix:/ที่/อยู่ของ/ซ็อกเก็ต",
                "address and port to listen on, several with commas, or unix:/path/of/a/socket")
        case .baseAddress:
            Bilingual(
                "ที่อยู่ที่ประชาชนใช้ เช่น https://ita.example.go.th ไม่ระบุคือที่อยู่แรกของ listen",
                "the address that people use, as https://ita.example.go.th; the first of listen when left out"
            )
        case .data:
            Bilingual(
                "โฟลเดอร์ของข้อมูล: ฐานข้อมูล ไฟล์แนบ และกุญแจของเครื่อง",
                "folder of the data: database, attached files and the installation's key")
        case .database:
            Bilingual(
                "ไม่ระบุคือ SQLite ในโฟลเดอร์ข้อมูล หรือข้อความเชื่อมต่อ PostgreSQL (postgresql://…)",
                "SQLite in the data folder when left out, or a connection string of PostgreSQL (postgresql://…)"
            )
        case .databaseOwner:
            Bilingual(
                "ข้อความเชื่อมต่อ PostgreSQL ของบัญชีเจ้าของตาราง ต้องมีเมื่อใช้ migrate backup restore ส่วน serve ไม่ต้อง ไม่ระบุคือบัญชีเดียวกับ database",
                "connection string of the PostgreSQL role that owns the tables, beside database; migrate, backup and restore need it, serve does not; the role of database when left out"
            )
        case .proxy:
            Bilingual(
                "พร็อกซีที่เชื่อได้หนึ่งตัว: none, unix หรือที่อยู่ IP",
                "the one trusted proxy: none, unix or an IP address")
        case .loops:
            Bilingual(
                "จำนวนเธรดรับคำขอ ไม่ระบุคือเท่าจำนวนคอร์",
                "threads that take requests; as many as cores when left out")
        case .accessLog:
            Bilingual(
                "บันทึกการเข้าถึง: off, - (ออกทาง stdout) หรือไฟล์",
                "access log: off, - (standard output) or a file")
        case .rateLimits:
            Bilingual("จำกัดความถี่ของคำขอที่มีต้นทุนสูง: on หรือ off", "limits on costly requests: on or off")
        case .mailServer:
            Bilingual(
                "เครื่องส่งอีเมล smtp://ชื่อเครื่อง:587 ไม่ระบุคือยังไม่ส่ง ผู้ดูแลอ่านจดหมายได้ในโปรแกรม",
                "mail server smtp://host:587; when left out nothing is sent and administrators read the letters here"
            )
        case .mailUser: Bilingual("ชื่อผู้ใช้ของเครื่องส่งอีเมล", "user name at the mail server")
        case .mailPassword:
            Bilingual(
                "รหัสผ่านของเครื่องส่งอีเมล หรือ file:/ที่/อยู่ ที่มีรหัสผ่าน",
                "password at the mail server, or file:/path of a file that holds it")
        case .mailFrom: Bilingual("อีเมลผู้ส่ง", "the sender's address")
        case .securityContact:
            Bilingual(
                "อีเมลหรือที่อยู่ https:// ที่ผู้พบช่องโหว่แจ้งได้ แสดงใน /.well-known/security.txt",
                "mail or https:// address for reports of weaknesses, shown in /.well-known/security.txt"
            )
        case .linkChecks:
            Bilingual(
                "เปิดดูลิงก์ที่เปิดเผย (OIT) ว่ายังใช้ได้: on หรือ off เมื่อเครื่องนี้ออกอินเทอร์เน็ตไม่ได้",
                "open disclosed links to see whether they work: on, or off where this machine reaches no internet"
            )
        case .development:
            Bilingual(
                "on เปิดหน้า /design ที่แสดงส่วนประกอบทั้งหมด ใช้เฉพาะเครื่องพัฒนา",
                "on opens /design, the page of all components; for development only")
        }
    }

    /// Whether its value must never be printed.
    var isSecret: Bool { self == .mailPassword || self == .database || self == .databaseOwner }
}
