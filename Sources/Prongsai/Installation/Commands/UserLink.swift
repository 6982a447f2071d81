import HTTP
import Platform
import ThaiText

extension InstallationCall {
    /// The answer of a command that made a link, with what to set where it opens on this machine only, or nowhere.
    func link(_ path: Path, _ done: DoneAnswer) throws -> Outcome {
        let base = LinkBase(settings, installation.base)
        let address = base.address.link(to: path)
        var answer = done
        answer.link = address
        let mail = answer.mail ?? ""
        var outcome = try self.done(
            answer,
            Bilingual(
                "ลิงก์สำหรับ \(mail) แสดงเพียงครั้งนี้:\n\(address)",
                "The link for \(mail), shown only now:\n\(address)"))
        if let warning = base.warning {
            outcome.messages += Array((warning(invocation.language) + "\n").utf8)
        }
        return outcome
    }
}

/// What a link that a command shows begins with: what is set, otherwise where the running server is.
struct LinkBase {
    let address: BaseAddress
    private let served: BaseAddress?

    init(_ settings: Settings, _ base: BaseAddress) {
        served = ServeLock.served(in: DataFolder(path: settings[.data]))
        address = settings[.baseAddress].isEmpty ? served ?? base : base
    }

    /// Why who gets the link may not be able to open it, and which setting makes it right; nil where nothing is known
    /// against it.
    var warning: Bilingual? {
        if let served, served != address {
            return Bilingual(
                "เว็บไซต์ที่เปิดอยู่คือ \(served.text) แต่ลิงก์ขึ้นต้นด้วย \(address.text) ตั้ง base_address (PRONGSAI_BASE_ADDRESS) ให้ตรงกัน",
                "the site is served as \(served.text), but the link begins with \(address.text); set base_address (PRONGSAI_BASE_ADDRESS) to the same"
            )
        }
        guard address.isOfThisMachine else { return nil }
        return Bilingual(
            "ลิงก์นี้เปิดได้เฉพาะบนเครื่องนี้ ถ้าจะส่งให้ผู้อื่น ตั้ง base_address (PRONGSAI_BASE_ADDRESS) เป็นที่อยู่เว็บของหน่วยงาน เช่น https://ita.example.go.th แล้วสร้างลิงก์ใหม่",
            "this link opens on this machine only; to hand it over, set base_address (PRONGSAI_BASE_ADDRESS) to the site's address, as https://ita.example.go.th, and make a new link"
        )
    }
}
