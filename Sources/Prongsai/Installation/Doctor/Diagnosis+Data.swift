import Platform
import SQL
import ThaiText

/// What is wrong with the data and how they are kept.
extension Condition {
    var ofData: [Diagnosis] {
        [folder, key, database].compactMap(permissions) + ofDatabase + ofCopies
            + [space, demo].compactMap { $0 }
    }

    private var demo: Diagnosis? {
        guard isDemo else { return nil }
        return Diagnosis(
            name: "demo", weight: .warning,
            what: Bilingual(
                "\(folder.path) เป็นข้อมูลตัวอย่าง", "\(folder.path) holds a demonstration"),
            why: Bilingual(
                "หน่วยงานและบุคคลเป็นเรื่องสมมุติ รหัสผ่านอยู่ในไฟล์ demo.json",
                "authorities and people are fictitious, and demo.json tells the password"),
            mend: Bilingual(
                "ใช้งานจริงให้ระบุโฟลเดอร์อื่น", "for real work name another folder"))
    }

    private func permissions(_ place: Place) -> Diagnosis? {
        guard let found = place.permissions, found & 0o077 != 0 else { return nil }
        let (octal, needed) = (String(found, radix: 8), place.path == folder.path ? "700" : "600")
        return Diagnosis(
            name: "permissions", weight: .fault,
            what: Bilingual(
                "ผู้อื่นเข้าถึง \(place.path) ได้ (สิทธิ์ \(octal))",
                "others may reach \(place.path) (permissions \(octal))"),
            why: Bilingual(
                "ผู้ใช้ทุกคนของเครื่องอาจอ่านข้อมูลหรือกุญแจได้",
                "every user of the machine may read data or keys"),
            mend: Bilingual(
                "สั่ง chmod \(needed) \(place.path)", "run chmod \(needed) \(place.path)"))
    }

    private var ofDatabase: [Diagnosis] {
        if let unopened {
            return [
                Diagnosis(
                    name: "database", weight: .fault,
                    what: Bilingual("เปิดฐานข้อมูลไม่ได้", "the database does not open"),
                    why: unopened, mend: Bilingual("ทำตามข้อความข้างต้น", "follow that sentence"))
            ]
        }
        var found = findings.map {
            Diagnosis(
                name: "database", weight: .fault, what: $0.wording,
                why: Bilingual("ข้อมูลอาจสูญหาย", "data may be lost"),
                mend: Bilingual(
                    "แก้การตั้งค่าของฐานข้อมูล หรือกู้คืนสำเนาสำรอง",
                    "mend the database's setting, or restore a backup"))
        }
        if !pending.isEmpty { found.append(Self.pending(pending.count)) }
        if isAboveRowSecurity { found.append(Self.superuser) }
        if isOwner, !isAboveRowSecurity { found.append(Self.owner) }
        if let clock { found.append(clock) }
        if lostFactors > 0 { found.append(otherKey) }
        return found
    }

    private var otherKey: Diagnosis {
        Diagnosis(
            name: "key", weight: .fault,
            what: Bilingual(
                "กุญแจของเครื่อง (\(key.path)) ไม่ใช่กุญแจที่ปิดผนึกแอปยืนยันตัวตน \(lostFactors) บัญชี",
                "the installation's key (\(key.path)) does not open the second factor of \(lostFactors) accounts"
            ),
            why: Bilingual(
                "คนเหล่านั้นเข้าสู่ระบบด้วยแอปไม่ได้", "these people cannot sign in with their app"),
            mend: Bilingual(
                "หยุดโปรแกรม วาง installation.key เดิมกลับที่ หรือสั่ง prongsai user reset-second-factor อีเมล ทีละคน",
                "stop the program and put the former installation.key back, or run prongsai user reset-second-factor MAIL for each"
            ))
    }

    private static func pending(_ count: Int) -> Diagnosis {
        Diagnosis(
            name: "migrations", weight: .warning,
            what: Bilingual(
                "ฐานข้อมูลยังไม่ตรงรุ่น (ขาด \(count) ขั้น)",
                "the database is of an earlier release (\(count) steps missing)"),
            why: Bilingual("คำสั่งต่าง ๆ จะไม่ทำงาน", "commands refuse to work on it"),
            mend: Bilingual(
                "สั่ง prongsai backup แล้ว prongsai migrate",
                "run prongsai backup, then prongsai migrate"))
    }

    private static let superuser = Diagnosis(
        name: "database-role", weight: .fault,
        what: Bilingual(
            "บัญชี PostgreSQL ที่ใช้เป็น superuser หรือ BYPASSRLS",
            "the PostgreSQL role is a superuser or has BYPASSRLS"),
        why: Bilingual(
            "กฎที่แยกข้อมูลแต่ละหน่วยงานไม่มีผลกับบัญชีนี้",
            "row security, which keeps authorities apart, does not bind it"),
        mend: Bilingual(
            "ใช้บัญชีธรรมดาใน database (CREATE ROLE prongsai LOGIN) และบัญชีเจ้าของใน database_owner ตาม Documentation/Operations.md",
            "name an ordinary role in database (CREATE ROLE prongsai LOGIN) and the owner in database_owner, as Documentation/Operations.md says"
        ))

    private static let owner = Diagnosis(
        name: "database-role", weight: .warning,
        what: Bilingual(
            "บัญชี PostgreSQL ที่ให้บริการเป็นเจ้าของตาราง",
            "the PostgreSQL role that serves owns the tables"),
        why: Bilingual(
            "ผู้ที่เข้ามาในโปรแกรมได้จะปิดกฎที่แยกข้อมูลแต่ละหน่วยงานได้",
            "who breaks into the program could switch off what keeps authorities apart"),
        mend: Bilingual(
            "แยกบัญชีเจ้าของไว้ใน database_owner ตาม Documentation/Operations.md",
            "keep the owner apart in database_owner, as Documentation/Operations.md says"))

    /// Another clock than the database server's, or one that stands before what was written already.
    private var clock: Diagnosis? {
        guard let databaseTime else { return nil }
        let ahead = now.span(to: databaseTime)
        let isOff =
            ahead > .seconds(60)
            || isServerClock && ahead < TimeSpan(milliseconds: -60_000)
        guard isOff else { return nil }
        return Diagnosis(
            name: "clock", weight: .fault,
            what: Bilingual(
                "นาฬิกาของเครื่องต่างจากเวลาในฐานข้อมูล \(ahead.milliseconds / 1_000) วินาที",
                "this machine's clock differs from the database's time by \(ahead.milliseconds / 1_000) s"
            ),
            why: Bilingual(
                "รหัสยืนยัน กำหนดเวลา และบันทึกการกระทำจะผิดเวลา",
                "codes, deadlines and the audit chain carry wrong times"),
            mend: Bilingual(
                "เปิดการตั้งเวลาอัตโนมัติ: timedatectl set-ntp true",
                "keep the clock right: timedatectl set-ntp true"))
    }

    private var ofCopies: [Diagnosis] {
        guard unopened == nil, pending.isEmpty else { return [] }
        var found: [Diagnosis] = []
        if isOlder(lastBackup, than: .days(2)) {
            found.append(
                Diagnosis(
                    name: "backup", weight: .warning,
                    what: Bilingual(
                        "สำเนาสำรองล่าสุด: \(lastBackup?.dayAndTime(.thai) ?? "ยังไม่มี")",
                        "the last backup: \(lastBackup?.dayAndTime(.english) ?? "none yet")"),
                    why: Bilingual(
                        "ดิสก์เสียแล้วงานหลังจากนั้นหายทั้งหมด",
                        "a broken disk loses everything since"),
                    mend: Bilingual(
                        "ตั้งให้สั่ง prongsai backup ทุกวัน", "run prongsai backup every day")))
        }
        if isOlder(lastDrill, than: .days(8)) {
            found.append(
                Diagnosis(
                    name: "drill", weight: .warning,
                    what: Bilingual(
                        "ทดลองกู้คืนครั้งล่าสุด: \(lastDrill?.dayAndTime(.thai) ?? "ยังไม่เคย")",
                        "the last drill: \(lastDrill?.dayAndTime(.english) ?? "none yet")"),
                    why: Bilingual(
                        "สำเนาที่ไม่เคยทดลองอาจกู้คืนไม่ได้",
                        "a backup that was never tried may not restore"),
                    mend: Bilingual(
                        "สั่ง prongsai verify สำเนาสำรอง ทุกสัปดาห์",
                        "run prongsai verify BACKUP every week")))
        }
        return found
    }

    private func isOlder(_ time: Timestamp?, than span: TimeSpan) -> Bool {
        guard let time else { return true }
        return time + span < now
    }

    private var space: Diagnosis? {
        guard let freeBytes, freeBytes < 1 << 30 else { return nil }
        return Diagnosis(
            name: "disk", weight: freeBytes < 100 << 20 ? .fault : .warning,
            what: Bilingual(
                "เหลือพื้นที่ดิสก์ \(freeBytes >> 20) MiB", "\(freeBytes >> 20) MiB are free on the disk"),
            why: Bilingual(
                "ดิสก์เต็มแล้วระบบจะไม่รับข้อมูลใหม่", "a full disk takes nothing new"),
            mend: Bilingual("เพิ่มพื้นที่หรือลบสิ่งที่ไม่ใช้", "make room"))
    }
}
