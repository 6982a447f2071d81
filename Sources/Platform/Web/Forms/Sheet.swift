public import Design
public import HTTP
public import ThaiText

/// A form as it was filled in, and what is wrong with it: every form of the program is read by one.
///
///     var sheet = Sheet(visit)
///     let name = sheet.name("name", missing: Bilingual("ใส่ชื่อ", "Enter the name"))
///     guard sheet.isSound, let name else { return try await form(visit, sheet) }
public struct Sheet: Sendable {
    /// What came, in order.
    public let fields: FormFields
    /// The language of what is said.
    public let language: Language
    /// What is wrong, in the order it was found; one sentence for a field.
    public private(set) var errors: [FieldError] = []
    /// Files that came with it and need not be chosen again where it comes back, by their fields.
    public internal(set) var held: [String: HeldFile] = [:]

    /// The form that a visit brought, what is given back after one was refused, or what an address fills in beforehand.
    public init(_ visit: Visit) {
        language = visit.language
        let isForm = visit.request.method == .post || visit.restored != nil
        let query = try? visit.request.target.queryFields()
        fields = isForm ? visit.form : query ?? FormFields()
    }

    /// The fields that came beside files.
    public init(_ fields: FormFields, _ language: Language) {
        self.language = language
        self.fields = fields
    }

    /// What is given back after a form was refused, or what is so now where nothing is.
    public init(_ visit: Visit, orNow pairs: [(name: String, value: String)]) {
        self = visit.restored == nil ? Sheet(pairs, visit.language) : Sheet(visit)
    }

    /// A form filled in with what is so now.
    public init(_ pairs: [(name: String, value: String)], _ language: Language) {
        self.language = language
        fields = FormFields(pairs)
    }

    /// What stands in a field; empty when nothing came.
    public subscript(_ name: String) -> String { fields[name] ?? "" }

    /// Whether nothing is wrong.
    public var isSound: Bool { errors.isEmpty }

    /// Notes what is wrong with a field, the first thing only.
    public mutating func refuse(_ field: String, _ text: Bilingual) {
        guard !errors.contains(where: { $0.field == field }) else { return }
        errors.append(FieldError(field, text(language)))
    }
}

extension Bilingual {
    /// How long something is, and may be.
    static func tooLong(_ count: Int, most: Int) -> Bilingual {
        Bilingual(
            "ยาวได้ไม่เกิน \(most) ตัวอักษร ตอนนี้มี \(count) ตัวอักษร",
            "At most \(most) characters; there are \(count) now")
    }
}
