public import Cryptography

/// Seals what was typed before a session ended, so that it travels through the sign-in in the person's own browser.
///
/// The page of the sign-in lies open on a screen that others see: nothing of the form can be read in it, and nothing
/// that others put in is taken for it.
public struct KeptForms: Sendable {
    /// The field in which it travels.
    public static let field = "kept"
    /// The longest body of a form that carries it through a sign-in.
    public static let bodyLimit = 512 << 10
    /// The longest body of the form that asks a person who is signed in for the password: any form of theirs fits in.
    public static let confirmationLimit = 4 << 20

    private static let place = "kept form"
    private let key: SealingKey
    private let random: RandomBytes

    /// Seals under an installation's key.
    public init(key: KeyedHash, random: RandomBytes) {
        self.key = SealingKey(under: key, for: "kept forms")
        self.random = random
    }

    /// The sealed form; nil when it belongs to nobody or is too long for the form that carries it.
    func seal(_ form: KeptForm, within limit: Int = bodyLimit) -> String? {
        // Sealed and as text it grows by a third; the rest of the form has more than enough room.
        guard let bytes = form.bytes, bytes.count <= limit / 2 else { return nil }
        return Base64URL.text(key.seal(bytes, at: Self.place, random: random))
    }

    /// The form of this visitor; throws why it is not given back.
    public func open(_ sealed: String, for visit: Visit) throws(Refusal) -> KeptForm {
        guard let bytes = Base64URL.bytes(sealed), let open = key.open(bytes, at: Self.place),
            let form = KeptForm(bytes: open), let owner = form.owner
        else { throw .foreign }
        guard !visit.visitor.person.isEmpty, visit.tokens.isOwner(visit.visitor.person, owner)
        else { throw .another }
        guard visit.now <= form.until else { throw .over }
        return form
    }

    /// Why a kept form is not given back.
    public enum Refusal: Error, Sendable, Hashable {
        /// It was not sealed here, or was changed.
        case foreign
        /// It is another person's.
        case another
        /// It was kept too long ago.
        case over
    }
}
