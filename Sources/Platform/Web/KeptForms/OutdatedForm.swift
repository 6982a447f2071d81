import FileStore
import HTTP

/// A form that is not taken yet: its session had ended, it lay open too long, or the password is asked for first.
public struct OutdatedForm: Sendable, Hashable {
    /// Its fields, the token among them.
    let fields: FormFields
    /// The names of those that hold a password or a code.
    let secrets: Set<String>
    /// What the files that were sent with it are called; their bytes are gone.
    let files: [String]
    /// The address of its route as written.
    let template: String
    /// The person whom the form was made for; nil where nobody was signed in.
    let owner: FormTokens.Owner?
    /// Whether whoever sent it may open the route now.
    let isOpen: Bool

    /// What was typed and may be shown again: neither the token nor a secret.
    var shown: [(name: String, value: String)] {
        fields.fields.filter { $0.name != FormField.token && !secrets.contains($0.name) }
            .map { ($0.name, $0.value) }
    }

    /// Whether a password or a code has to be typed again.
    var lacksSecrets: Bool { fields.fields.contains { secrets.contains($0.name) } }
}

extension Visit {
    /// The refusal of a form whose mark was used already, with other content: it is given back with a mark of its own.
    public var sentBefore: WebRefusal { .outdated(outdated(form, files: files)) }

    /// The refusal of a form that weighs: the password first, then the form again as it was filled in.
    public var confirmFirst: WebRefusal { .confirmFirst(outdated(form)) }

    /// Why a visitor who does not belong to the audience is refused; what was typed is not lost by it.
    func refusal(of form: FormFields?) async throws -> WebRefusal {
        if visitor.session != nil {
            return access.audience == .halfSignedIn ? .signedInAlready : .notForYou
        }
        if access.audience == .halfSignedIn, form?[KeptForms.field] == nil {
            let asked = form ?? (try? request.target.queryFields())
            return .stepOver(back: asked?["back"])
        }
        guard let form else { return .signInFirst }
        if access.rate == .upload { return try await refusedUpload() }
        return form.fields.isEmpty ? .signInFirst : .outdated(outdated(form))
    }

    /// What was typed into a form that is not taken because there are too many, for its page to give back. Nil for what is
    /// longer than a person types, and for what does not carry the visitor's own token that still counts; `known` finds
    /// out who that is.
    func typed(_ known: () async throws -> Visit) async -> OutdatedForm? {
        let changes = request.method != .get && request.method != .head
        guard changes, RequestOrigin(of: request) != .elsewhere else { return nil }
        do {
            let (form, files) = try await typedTexts()
            try access.check(form)
            guard tokens.isCurrent(form[FormField.token] ?? "", purpose: purpose, now: now) else {
                return nil
            }
            var visit = try await known()
            try visit.prove(form, files: files)
            return visit.outdated(form, files: files)
        } catch { return nil }
    }

    /// The fields of the form; of one with files those before the first, and what that is called.
    private func typedTexts() async throws -> (form: FormFields, files: [String]) {
        guard access.rate == .upload else {
            return (try await request.form(upTo: min(access.bodyLimit, KeptForm.mostBytes)), [])
        }
        return try await fieldsBesideFiles(toFirst: true) { _ in true }
            ?? (FormFields(), [])
    }

    /// Reads the fields of a form with files whose session has ended. The token stands before the first file: without
    /// one that was made here for a person nothing more is read.
    private func refusedUpload() async throws -> WebRefusal {
        let read = try await fieldsBesideFiles { outdated($0).owner != nil }
        guard let read else { return .signInFirst }
        return .outdated(outdated(read.form, files: read.files))
    }

    /// The fields of a form with files, and what these are called; nil where the fields before a file are not worth going
    /// on for, or there are too many. `toFirst` stops at the first file, whose bytes are not read then.
    private func fieldsBesideFiles(
        toFirst: Bool = false, where isWorthIt: (FormFields) -> Bool
    ) async throws -> (form: FormFields, files: [String])? {
        var reader = try request.multipart()
        var (pairs, files) = ([(name: String, value: String)](), [String]())
        var (part, value, total) = (MultipartPart?.none, [UInt8](), 0)
        while let event = try await reader.nextEvent() {
            switch event {
            case .part(let next):
                (part, value) = (next, [])
                guard let name = next.fileName else { continue }
                guard isWorthIt(FormFields(pairs)) else { return nil }
                if !name.isEmpty { files.append(FileName(name).text) }
                if toFirst { return (FormFields(pairs), files) }
            case .data(let bytes):
                guard part?.fileName == nil else { continue }
                total += bytes.count
                guard total <= KeptForm.mostBytes else { return nil }
                value += bytes
            case .partEnd:
                guard let part, part.fileName == nil else { continue }
                guard let text = String(validating: value, as: UTF8.self) else {
                    throw FormError.encoding
                }
                pairs.append((part.name, text))
            }
        }
        return (FormFields(pairs), files)
    }
}
