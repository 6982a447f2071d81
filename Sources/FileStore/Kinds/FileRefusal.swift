public import ThaiText

/// Why a file that someone sent is not taken.
public enum FileRefusal: Error, Sendable, Hashable {
    /// It has no bytes.
    case empty
    /// It has more bytes than allowed.
    case tooLarge(limit: Int)
    /// Its name ends in something that the form does not take.
    case notTaken(ending: String, taken: [FileKind])
    /// Its bytes are not what its name's end says.
    case otherContent(than: FileKind)
    /// It is an office file of before 2007, or locked by a password.
    case oldOrLocked(FileKind)
    /// It is cut off or damaged.
    case damaged(FileKind)
    /// It is two kinds of files at once.
    case ambiguous(FileKind)
    /// It carries a program.
    case macros
    /// It carries another archive.
    case nestedArchive(String)
    /// It unpacks to more than allowed.
    case unpacksTooFar(limit: Int)
    /// A picture of more points than allowed.
    case tooManyPixels(limit: Int)
    /// The virus scanner knows it, by this name.
    case virus(String)
    /// What looks into files (the virus scanner, or libmagic's data) does not answer, so nothing is taken.
    case notScanned

    /// What it says to people, and how to go on.
    public var wording: Bilingual {
        switch self {
        case .empty:
            Bilingual(
                "ไฟล์นี้ว่างเปล่า เลือกไฟล์อีกครั้ง", "This file is empty. Choose the file again.")
        case .tooLarge(let limit): StoreError.tooLarge(limit: limit).wording
        case .notTaken("heic", let taken) where taken.contains(.jpeg),
            .notTaken("heif", let taken) where taken.contains(.jpeg):
            Self.photograph
        case .notTaken(let ending, let taken): Self.notTaken(ending, taken)
        case .otherContent(.jpeg), .otherContent(.png): Self.disguised
        case .damaged(.jpeg), .damaged(.png): Self.brokenPicture
        case .otherContent(let kind):
            Bilingual(
                "เนื้อไฟล์ไม่ใช่\(kind.name.thai) ตามนามสกุลของชื่อ บันทึกเป็น\(kind.name.thai) จากโปรแกรมที่สร้าง แล้วส่งอีกครั้ง",
                "The file is not a \(kind.name.english) as its name says. Save it as one in the program that made it, then send it again."
            )
        case .oldOrLocked(let kind):
            Bilingual(
                "ไฟล์นี้เป็นรูปแบบเก่าหรือตั้งรหัสผ่านไว้ นำรหัสผ่านออกและบันทึกเป็น\(kind.name.thai) แล้วส่งอีกครั้ง",
                "This file is in an old format or locked by a password. Remove the password, save it as \(kind.name.english), then send it again."
            )
        case .damaged(let kind):
            Bilingual(
                "\(kind.name.thai) นี้ไม่ครบหรือเสียหาย เปิดตรวจและบันทึกใหม่ แล้วส่งอีกครั้ง",
                "This \(kind.name.english) is incomplete or damaged. Open and save it again, then send it."
            )
        case .ambiguous(let kind):
            Bilingual(
                "\(kind.name.thai) นี้มีไฟล์ชนิดอื่นซ่อนอยู่ บันทึกใหม่จากโปรแกรมที่สร้าง แล้วส่งอีกครั้ง",
                "Another kind of file hides in this \(kind.name.english). Save it anew in the program that made it, then send it again."
            )
        case .macros:
            Bilingual(
                "ไฟล์นี้มีแมโคร (โปรแกรมในเอกสาร) จึงรับไม่ได้ บันทึกแบบไม่มีแมโคร แล้วส่งอีกครั้ง",
                "This file carries macros and cannot be taken. Save it without macros, then send it again."
            )
        case .nestedArchive(let name):
            Bilingual(
                "ในไฟล์นี้มีไฟล์บีบอัดซ้อนอยู่ (\(name)) นำออก แล้วส่งอีกครั้ง",
                "Another archive lies in this file (\(name)). Remove it, then send it again.")
        case .unpacksTooFar(let limit):
            Bilingual(
                "เนื้อในของไฟล์ใหญ่เกิน \(limit >> 20) เมกะไบต์เมื่อคลายออก แบ่งไฟล์ แล้วส่งอีกครั้ง",
                "The file unpacks to more than \(limit >> 20) MiB. Split it, then send it again.")
        case .tooManyPixels(let limit):
            Bilingual(
                "รูปภาพใหญ่เกิน \(limit / 1_000_000) ล้านจุดภาพ ส่งภาพจับหน้าจอของรูปนี้แทน หรือตั้งกล้องของโทรศัพท์เป็น 12 ล้านจุดภาพ (12M) ถ่ายใหม่ แล้วส่งอีกครั้ง",
                "The picture has more than \(limit / 1_000_000) million points. Send a screenshot of it, or set the phone's camera to 12 million points (12M), take it anew, then send it again."
            )
        case .virus(let name):
            Bilingual(
                "โปรแกรมตรวจไวรัสพบ \(name) ในไฟล์นี้ จึงไม่รับไว้ ตรวจเครื่องของคุณ",
                "The virus scanner found \(name) in this file, so it was not taken. Check your computer."
            )
        case .notScanned:
            Bilingual(
                "ขณะนี้ตรวจสอบไฟล์ไม่ได้ จึงยังไม่รับไฟล์ ส่งอีกครั้งในอีกสักครู่ หากยังไม่ได้ให้แจ้งผู้ดูแลเครื่อง",
                "Files cannot be examined at the moment, so none is taken. Try again soon; if it stays so, tell whoever runs the server."
            )
        }
    }

    /// What to do with a picture as iPhones, iPads and some other phones keep them.
    private static let photograph = Bilingual(
        "รูปนี้เป็นชนิด HEIC ซึ่งเครื่องส่วนใหญ่เปิดไม่ได้ วิธีที่เร็วที่สุดคือจับภาพหน้าจอของรูปแล้วส่งภาพนั้น บน iPhone เลือกจาก “คลังรูปภาพ” (ไม่ใช่ “ไฟล์”) เครื่องจะแปลงเป็น JPEG ให้เอง รูปต่อไปให้ตั้งที่ การตั้งค่า › กล้อง › รูปแบบ › เข้ากันได้มากที่สุด ส่วน Android ปิด “รูปภาพประสิทธิภาพสูง (HEIF)” ในการตั้งค่าของกล้อง",
        "This is a HEIC picture, which most computers cannot open. The quickest way is to send a screenshot of it. On an iPhone choose it from the Photo Library, not from Files: it is then turned into a JPEG. For the next ones set Settings › Camera › Formats › Most Compatible; on Android turn off “High efficiency pictures (HEIF)” in the camera's settings."
    )

    /// What to do with a file that is called a picture and is none that can be opened here: mostly a renamed HEIC.
    private static let disguised = Bilingual(
        "ไฟล์นี้ชื่อลงท้ายเหมือนรูปภาพ แต่ข้างในไม่ใช่รูป JPEG หรือ PNG เลือกรูปที่ถูกแล้วส่งอีกครั้ง ถ้าเป็นรูปจากโทรศัพท์ อาจเป็น HEIC ที่ถูกเปลี่ยนชื่อ เปิดรูปแล้วจับภาพหน้าจอส่งแทน รูปต่อไปตั้งกล้องให้เก็บเป็น JPEG (iPhone: การตั้งค่า › กล้อง › รูปแบบ › เข้ากันได้มากที่สุด)",
        "The file is named like a picture, but what is in it is neither a JPEG nor a PNG. Choose the right one and send it again. A picture of a phone may be a HEIC under another name: open it there and send a screenshot; for the next ones let the camera keep JPEGs (iPhone: Settings › Camera › Formats › Most Compatible)."
    )

    /// What to do with a picture that is cut off or broken.
    private static let brokenPicture = Bilingual(
        "เปิดรูปนี้ไม่ได้ ไฟล์ไม่ครบหรือเสียหาย มักเกิดเมื่อรูปยังโหลดจากคลาวด์ไม่เสร็จ เปิดรูปในโทรศัพท์ให้เห็นเต็มภาพก่อน แล้วเลือกส่งอีกครั้ง หรือส่งภาพจับหน้าจอของรูปนั้น",
        "This picture cannot be opened: the file is incomplete or damaged, mostly because it has not come down from the cloud yet. Open it on the phone until all of it is seen, then send it again, or send a screenshot of it."
    )

    private static func notTaken(_ ending: String, _ taken: [FileKind]) -> Bilingual {
        let list = taken.flatMap(\.extensions).map { "." + $0 }.joined(separator: ", ")
        let claimed = ending.isEmpty ? "" : " .\(ending)"
        return Bilingual(
            "ที่นี่ไม่รับไฟล์\(claimed.isEmpty ? "ที่ไม่มีนามสกุล" : "ชนิด\(claimed)") รับเฉพาะ \(list) บันทึกเป็นชนิดใดชนิดหนึ่ง แล้วส่งอีกครั้ง",
            "Files \(claimed.isEmpty ? "without an ending" : "ending in\(claimed)") are not taken here, only \(list). Save it as one of these, then send it again."
        )
    }
}
