import Cryptography
import HTTP
import Platform
import ThaiText

/// What a program reports, in the names of GeoReport v2, as an answer to the form of a service.
struct Open311Report {
    /// How the names of answers to a service's own questions begin.
    static let attribute = "attribute["
    /// The field of a picture, beside what the specification names.
    static let media = "media"
    /// The names of the specification.
    static let names: Set<String> = [
        "jurisdiction_id", "service_code", "lat", "long", "address_string", "address_id", "email",
        "device_id", "account_id", "first_name", "last_name", "phone", "description", "media_url",
        "api_key",
    ]

    /// The answers as the form of the service sends them.
    private(set) var pairs: [(name: String, value: String)] = []
    /// What the sender calls the fields.
    private var origins: [String: String] = [
        AskField.name: "first_name", AskField.phone: "phone", AskField.mail: "email",
    ]
    private let form: ServiceForm

    /// What was sent for a service; throws what is no answer to its form: nothing that was written is left out in silence.
    init(_ sent: FormFields, for form: ServiceForm) throws(Open311Fault) {
        self.form = form
        for name in ["media_url", "address_id"] where !Self.isEmpty(sent[name]) {
            throw Open311Fault(
                .badRequest, "\(name) is not followed; send a picture as \(Self.media)")
        }
        for field in sent.fields where field.name.hasPrefix(Self.attribute) {
            try add(field, of: sent)
        }
        try place("description", sent) {
            $0.kind == .paragraph || ($0.kind == .text && $0.when == nil)
        }
        try place("address_string", sent) { $0.kind == .address }
        try point(sent)
        let name = [sent["first_name"], sent["last_name"]].compactMap(\.self)
        pairs += [
            (AskField.name, name.joined(separator: " ")), (AskField.phone, sent["phone"] ?? ""),
            (AskField.mail, sent["email"] ?? ""),
        ]
    }

    private static func isEmpty(_ text: String?) -> Bool {
        text.map { Normalisation.canonical($0).allSatisfy(\.isWhitespace) } ?? true
    }

    /// An answer by the code of its question, "attribute[fault]", or "attribute[what][]" of several.
    private mutating func add(
        _ sent: FormFields.Field, of all: FormFields
    ) throws(Open311Fault) {
        let parts = sent.name.dropFirst(Self.attribute.count).split(
            separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let id = parts.first, ["", "[]"].contains(parts[1]),
            let field = form.fields.first(where: { $0.id == id }), !field.isOfFiles,
            field.kind != .place
        else { throw Open311Fault(.badRequest, "\(sent.name) is not asked") }
        guard field.kind == .choices || !pairs.contains(where: { $0.name == field.name }) else {
            throw Open311Fault(.badRequest, "\(sent.name) came twice")
        }
        origins[field.name] = "\(Self.attribute)\(id)]"
        // A box that is not ticked is not sent; programs say "no".
        let isAffirmed = ["yes", "true", "1"].contains(sent.value.lowercased())
        pairs.append((field.name, field.kind == .declaration && !isAffirmed ? "" : sent.value))
    }

    /// A field of the specification as the answer to the first question of its kind that has none.
    private mutating func place(
        _ name: String, _ sent: FormFields, _ isIt: (ServiceField) -> Bool
    ) throws(Open311Fault) {
        guard let text = sent[name], !Self.isEmpty(text) else { return }
        let all = form.fields.filter(isIt)
        // A long text is for the question of many lines, wherever it stands.
        let field = all.first { $0.kind == .paragraph } ?? all.first
        guard let field, !pairs.contains(where: { $0.name == field.name }) else {
            throw Open311Fault(.badRequest, "\(name) is not asked; answer by attribute[…]")
        }
        origins[field.name] = name
        pairs.append((field.name, text))
    }

    /// The point, where the service asks for one; programs send it with everything.
    private mutating func point(_ sent: FormFields) throws(Open311Fault) {
        let (latitude, longitude) = (sent["lat"] ?? "", sent["long"] ?? "")
        guard !latitude.isEmpty || !longitude.isEmpty,
            let field = form.fields.first(where: { $0.kind == .place })
        else { return }
        guard !latitude.isEmpty, !longitude.isEmpty else {
            throw Open311Fault(.badRequest, "lat and long go together")
        }
        origins[field.name] = "lat"
        pairs.append((field.name, "\(latitude), \(longitude)"))
    }

    /// What the sender calls a field of the form.
    func origin(_ name: String) -> String {
        origins[name]
            ?? form.fields.first { $0.name == name }.map {
                $0.isOfFiles
                    ? Self.media : $0.kind == .place ? "lat" : "\(Self.attribute)\($0.id)]"
            } ?? name
    }
}

extension ServiceForm {
    /// Whether it can be answered by programs: without a number of identity, and without a file that must be there.
    var takesReports: Bool {
        fields.allSatisfy { $0.kind != .identity && !($0.isOfFiles && $0.isRequired) }
    }
}

extension Upload {
    /// What is the same for the same fields and files.
    var digest: String {
        let parts =
            fields.fields.flatMap { [$0.name, $0.value] }
            + files.flatMap { [$0.field, $0.name, SHA256.hexadecimal(of: $0.bytes)] }
        let text = parts.map { "\($0.utf8.count) \($0)" }.joined(separator: "\n")
        return SHA256.hexadecimal(of: Array(text.utf8))
    }
}
