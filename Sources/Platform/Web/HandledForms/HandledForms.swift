import Cryptography
import HTML
import HTTP
public import SQL

/// Answers a form that was sent twice as it was answered the first time: by a second press of the button, or because
/// the connection broke before the answer came (rule D32).
///
/// This process remembers whole answers for seconds, the database for minutes where a form led to, for all nodes.
public struct HandledForms: Sendable {
    private let database: Database
    private let underway = FormsUnderway()

    /// What is remembered in a database.
    public init(_ database: Database) { self.database = database }

    /// How long a node waits for another one to say where a form led to.
    private static let patience = (times: 20, pause: Duration.milliseconds(100))

    /// The answer to a form that was handled before; nil where it was not, or not for this visitor.
    func answer(to form: SentForm) async throws -> Response? {
        if let task = underway.answer(to: form.keyOfVisitor, at: form.now) {
            return try await task.value
        }
        guard form.isOfVisitor, case .ledTo(let address) = try await mark(form).state(in: database)
        else { return nil }
        return .redirect(to: .remembered(address))
    }

    /// Handles a form that was not handled before, and remembers where it led to.
    func handle(
        _ form: SentForm, _ work: @escaping @Sendable () async throws -> Response
    ) async throws -> Response {
        try await underway.handle(form.keyOfVisitor, at: form.now) {
            try await handle(form, tries: 2, work)
        }
    }

    private func handle(
        _ form: SentForm, tries: Int, _ work: @Sendable () async throws -> Response
    ) async throws -> Response {
        let mark = mark(form)
        do {
            let response = try await FormMark.$current.withValue(mark) { try await work() }
            if response.status == .seeOther, let address = response.headers[.location] {
                // It is done: that it is not remembered must not tell otherwise.
                try? await mark.lead(to: address, in: database)
                return response
            }
            try? await mark.clear(in: database)
            // It was refused, perhaps for another node did a moment ago what it wishes.
            return response.status == .ok ? response : await led(mark) ?? response
        } catch is FormMark.HandledBefore {
            if let response = await led(mark) { return response }
            guard tries > 1 else { return .redirect(to: LinkAddress("/")) }
            return try await handle(form, tries: tries - 1, work)
        } catch {
            try? await mark.clear(in: database)
            if let response = await led(mark) { return response }
            throw error
        }
    }

    /// Where another node led the form to, as soon as it says so; nil where none handles it.
    private func led(_ mark: FormMark) async -> Response? {
        for _ in 0..<Self.patience.times {
            switch try? await mark.state(in: database) {
            case .ledTo(let address): return .redirect(to: .remembered(address))
            case .underway: try? await Task.sleep(for: Self.patience.pause)
            case .unknown, nil: return nil
            }
        }
        // The node ended between doing it and saying where it leads to.
        return .redirect(to: LinkAddress("/"))
    }

    private func mark(_ form: SentForm) -> FormMark {
        FormMark(key: form.key, attempt: Hexadecimal.text(RandomBytes.system(8)), now: form.now)
    }
}

extension LinkAddress {
    /// Where a form led to, read back.
    fileprivate static func remembered(_ text: String) -> LinkAddress {
        LinkAddress(path: text) ?? LinkAddress("/")
    }
}

/// A form as it came, known by its token and all that was typed.
struct SentForm: Sendable {
    /// The same for the same form with the same content, sent to the same address.
    let key: String
    /// The same for the same session only.
    let keyOfVisitor: String
    /// Whether it was made for this visitor, or the visitor's session is over, or it was made for nobody.
    let isOfVisitor: Bool
    let now: Timestamp

    /// Nil for a form whose token was not made here for this purpose.
    init?(_ form: FormFields, _ visit: Visit) {
        let token = form[FormField.token] ?? ""
        guard let nonce = visit.tokens.anyNonce(of: token, purpose: visit.purpose) else {
            return nil
        }
        let typed = form.fields.flatMap { [$0.name, $0.value] }.map { "\($0.utf8.count) \($0)" }
        let content = ([nonce, visit.request.target.path] + typed).joined(separator: "\n")
        key = visit.tokens.fingerprint(of: content)
        keyOfVisitor = key + visit.visitor.binding
        let owner = visit.tokens.owner(of: token, purpose: visit.purpose)
        let person = visit.visitor.person
        isOfVisitor = person.isEmpty || owner.map { visit.tokens.isOwner(person, $0) } ?? true
        now = visit.now
    }
}
