import HTML
import HTTP
import Mail
import Platform
import ThaiText

/// The names of the fields of the forms of posts and contacts.
enum OfficialField {
    static let side = "side"
    static let rank = "rank"
    static let post = "post"
    static let name = "name"
    static let phone = "phone"
    static let mail = "mail"
    static let known = "known"
    static let file = "file"
    static let address = "address"
    static let hours = "hours"
    static let chat = "chat"
    static let map = "map"
    static let powers = "powers"

    static let ofPost: Set<String> = [side, rank, post, name, phone, mail]
    static let ofContacts: Set<String> = [
        address, phone, mail, hours, chat, map, powers, known,
    ]
}

extension Sheet {
    /// Who holds which post, as typed; nil after a refusal.
    mutating func official() -> Official.Content? {
        let side = Official.Side(rawValue: self[OfficialField.side])
        if side == nil { refuse(OfficialField.side, Bilingual("เลือกฝ่าย", "Choose the side")) }
        let rank = Int(segment: Digits.arabic(self[OfficialField.rank])).flatMap {
            Official.ranks.contains($0) ? $0 : nil
        }
        if rank == nil {
            refuse(OfficialField.rank, Bilingual("เลือกระดับในผัง", "Choose the row of the chart"))
        }
        let post = phrase(
            OfficialField.post,
            missing: Bilingual("ใส่ตำแหน่ง เช่น นายกเทศมนตรี", "Enter the post, as Mayor"))
        let name = phrase(OfficialField.name)
        let phone = phrase(OfficialField.phone)
        let mail = optionalMail(OfficialField.mail)
        guard isSound, let side, let rank, let post, let name, let phone, let mail
        else { return nil }
        return Official.Content(
            side, rank: rank, post: post, name: name, phone: phone, mail: mail)
    }

    /// How the authority is reached, as typed; nil after a refusal.
    mutating func contacts(after known: Int) -> OfficeContacts? {
        var contacts = OfficeContacts()
        contacts.version = known
        contacts.address =
            prose(
                OfficialField.address,
                missing: Bilingual("ใส่ที่อยู่ของสำนักงาน", "Enter the office's address")) ?? ""
        contacts.phone =
            phrase(
                OfficialField.phone,
                missing: Bilingual("ใส่หมายเลขโทรศัพท์", "Enter the telephone number")) ?? ""
        contacts.mail = optionalMail(OfficialField.mail) ?? ""
        contacts.hours = phrase(OfficialField.hours) ?? ""
        contacts.chat = optionalLink(OfficialField.chat) ?? ""
        contacts.map = optionalLink(OfficialField.map) ?? ""
        contacts.powers = prose(OfficialField.powers, atMost: 5_000) ?? ""
        return isSound ? contacts : nil
    }

    private func isEmpty(_ field: String) -> Bool {
        Normalisation.canonical(self[field]).allSatisfy(\.isWhitespace)
    }

    /// A mail address, empty when nothing stands there; nil after a refusal.
    private mutating func optionalMail(_ field: String) -> String? {
        isEmpty(field) ? "" : mail(field)?.text
    }

    /// An address of the web, empty when nothing stands there; nil after a refusal.
    private mutating func optionalLink(_ field: String) -> String? {
        guard let text = phrase(field, atMost: 1_000), !text.isEmpty else {
            return isEmpty(field) ? "" : nil
        }
        guard text.hasPrefix("https://") || text.hasPrefix("http://"),
            LinkAddress(elsewhere: text) != nil
        else {
            refuse(
                field,
                Bilingual(
                    "ลิงก์ต้องขึ้นต้นด้วย https:// และไม่มีช่องว่าง",
                    "A link begins with https:// and has no spaces"))
            return nil
        }
        return text
    }
}

extension Official {
    /// What its form is filled in with.
    var filledIn: [(name: String, value: String)] {
        [
            (OfficialField.side, content.side.rawValue),
            (OfficialField.rank, String(content.rank)), (OfficialField.post, content.post),
            (OfficialField.name, content.name), (OfficialField.phone, content.phone),
            (OfficialField.mail, content.mail), (OfficialField.known, String(version)),
        ]
    }
}

extension OfficeContacts {
    /// What its form is filled in with.
    var filledIn: [(name: String, value: String)] {
        [
            (OfficialField.address, address), (OfficialField.phone, phone),
            (OfficialField.mail, mail), (OfficialField.hours, hours),
            (OfficialField.chat, chat), (OfficialField.map, map),
            (OfficialField.powers, powers), (OfficialField.known, String(version)),
        ]
    }
}
