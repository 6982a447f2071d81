import HTTP
import Platform
import ThaiText

/// Answers as people type them, read as they meant them.
extension Sheet {
    /// The answer to a field of words, numbers, days or choices; nil for none, or after a refusal.
    ///
    /// Files come by another way: of fields of files nothing is read here.
    mutating func answer(
        _ field: ServiceField, among villages: [String], on today: ThaiDate
    ) -> FormAnswer? {
        guard !field.isOfFiles else { return nil }
        if isEmpty(field) {
            if field.isRequired { refuse(field.name, field.missing) }
            return nil
        }
        switch field.kind {
        case .text: return phrase(field.name, atMost: field.mostLetters).map { .text($0) }
        case .paragraph, .address:
            return prose(field.name, atMost: field.mostLetters).map { .text($0) }
        case .number:
            return number(field.name, in: field.numbers).map { .number($0) }
        case .money: return money(field.name).map { .money($0) }
        case .identity: return identity(field.name).map { .text($0.digits) }
        case .phone: return phone(field.name).map { .text($0.digits) }
        case .date: return day(field, on: today)
        case .choice, .choices: return chosen(field)
        case .village where villages.isEmpty:
            return phrase(field.name, atMost: field.mostLetters).map { .text($0) }
        case .village: return village(field.name, among: villages)
        case .place: return place(field.name)
        case .declaration: return .declared
        case .photo, .file: return nil
        }
    }

    private mutating func day(_ field: ServiceField, on today: ThaiDate) -> FormAnswer? {
        guard let day = day(field.name, in: nil) else { return nil }
        guard !field.isFromToday || day >= today else {
            refuse(
                field.name,
                Bilingual(
                    "วันที่ต้องไม่ก่อนวันนี้ \(Timestamp(today).day(.thai))",
                    "The day must not be before today, \(Timestamp(today).day(.english))"))
            return nil
        }
        return .day(day)
    }

    private func isEmpty(_ field: ServiceField) -> Bool {
        fields.values(of: field.name).allSatisfy { value in
            Normalisation.canonical(value).allSatisfy(\.isWhitespace)
        }
    }

    private mutating func chosen(_ field: ServiceField) -> FormAnswer? {
        let names = fields.values(of: field.name).filter { !$0.isEmpty }
        let known = field.choices.map(\.id).filter(names.contains)
        guard known.count == Set(names).count, field.kind == .choices || known.count == 1 else {
            refuse(field.name, Bilingual("เลือกจากรายการ", "Choose from the list"))
            return nil
        }
        return .chosen(known)
    }

    private mutating func village(_ field: String, among villages: [String]) -> FormAnswer? {
        guard villages.contains(self[field]) else {
            refuse(field, Bilingual("เลือกหมู่บ้านจากรายการ", "Choose a village from the list"))
            return nil
        }
        return .text(self[field])
    }

    /// An amount of baht with at most two decimals, "1,234.50"; in satang.
    mutating func money(_ field: String) -> Int64? {
        let text = Digits.arabic(Normalisation.canonical(self[field])).filter {
            $0 != " " && $0 != ","
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let satang =
            parts.count == 2
            ? parts[1] + String(repeating: "0", count: max(0, 2 - parts[1].count)) : "00"
        guard (1...2).contains(parts.count), parts.last?.isEmpty == false, satang.utf8.count == 2,
            let baht = parts.first, (1...9).contains(baht.utf8.count),
            (baht + satang).utf8.allSatisfy({ (48...57).contains($0) }),
            let amount = Int64(baht + satang), amount > 0
        else {
            refuse(
                field,
                Bilingual(
                    "ใส่จำนวนเงินเป็นบาท เช่น 1,250.50 ไม่เกินสองตำแหน่งหลังจุด",
                    "Enter an amount in baht, for example 1,250.50, with at most two decimals"))
            return nil
        }
        return amount
    }

    private mutating func identity(_ field: String) -> IdentityNumber? {
        do { return try IdentityNumber(self[field]) } catch {
            refuse(field, error.wording)
            return nil
        }
    }

    /// "15.870000, 100.990000", within Thailand's bounds.
    private mutating func place(_ field: String) -> FormAnswer? {
        let parts = Digits.arabic(self[field]).split(separator: ",").map {
            Double($0.filter { $0 != " " })
        }
        guard parts.count == 2, let latitude = parts[0], let longitude = parts[1],
            (5.0...21.0).contains(latitude), (97.0...106.0).contains(longitude)
        else {
            refuse(
                field,
                Bilingual(
                    "ใส่พิกัดละติจูด, ลองจิจูด ในประเทศไทย เช่น 15.8700, 100.9925 หรือเว้นว่างไว้",
                    "Enter latitude, longitude within Thailand, for example 15.8700, 100.9925, or leave it empty"
                ))
            return nil
        }
        return .place(
            latitude: Int((latitude * 1_000_000).rounded()),
            longitude: Int((longitude * 1_000_000).rounded()))
    }
}

extension ServiceField {
    /// What is said where nothing was answered.
    var missing: Bilingual {
        switch kind {
        case .choice, .village:
            Bilingual("ยังไม่ได้เลือก: \(label.thai)", "Not chosen yet: \(label.english)")
        case .choices:
            Bilingual(
                "ยังไม่ได้เลือกสักข้อ: \(label.thai)", "Nothing chosen yet: \(label.english)")
        case .photo, .file:
            Bilingual("ยังไม่ได้แนบ: \(label.thai)", "Not attached yet: \(label.english)")
        case .declaration:
            Bilingual("ทำเครื่องหมายเพื่อรับรอง: \(label.thai)", "Tick to affirm: \(label.english)")
        default: Bilingual("ยังไม่ได้กรอก: \(label.thai)", "Not filled in yet: \(label.english)")
        }
    }

    /// What a number may be.
    fileprivate var numbers: ClosedRange<Int> {
        let least = least ?? 0
        return least...max(least, most ?? 1_000_000)
    }
}

extension IdentityNumber.Fault {
    /// What is wrong and how to go on.
    var wording: Bilingual {
        switch self {
        case .length(let count):
            Bilingual(
                "เลขประจำตัวมี 13 หลัก ตอนนี้มี \(count) ตัว",
                "The number has 13 digits; there are \(count) characters now")
        case .checkDigit:
            Bilingual(
                "เลขประจำตัวไม่ถูกต้อง มีหลักใดหลักหนึ่งพิมพ์ผิด เทียบกับบัตรอีกครั้ง",
                "A digit is mistyped; compare the number with the card")
        }
    }
}

extension PhoneNumber.Fault {
    /// What is wrong and how to go on.
    var wording: Bilingual {
        switch self {
        case .signs:
            Bilingual("ใส่เฉพาะตัวเลขของเบอร์โทร", "Enter the digits of the number only")
        case .start:
            Bilingual("เบอร์โทรต้องขึ้นต้นด้วย 0", "The number begins with 0")
        case .digits(let count, let expected):
            Bilingual(
                "เบอร์โทรต้องมี \(expected) หลัก ตอนนี้มี \(count) หลัก",
                "The number has \(expected) digits; there are \(count) now")
        }
    }
}
