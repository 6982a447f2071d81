import HTTP

/// Why the door stays shut, before any handler is asked.
public enum WebRefusal: Error, Sendable {
    /// Nobody is signed in, and the page is not for everybody.
    case signInFirst
    /// The step between password and code took too long; what was wanted before it, where that is known.
    case stepOver(back: String?)
    /// The step is for who still signs in, and this person has.
    case signedInAlready
    /// The person's roles do not open this.
    case notForYou
    /// Too many requests of this kind; after so many seconds there is room again. What a form brought is given back.
    case tooMany(seconds: Int, OutdatedForm?)
    /// The form was sent from another site.
    case elsewhere
    /// The form lay open too long, or its session ended; what was typed is given back.
    case outdated(OutdatedForm)
    /// The password has to be given once more before the form is taken; what was typed is given back then.
    case confirmFirst(OutdatedForm)
    /// The form has a field that it should not have.
    case unknownField(String)
    /// The form has a field twice that it has once.
    case repeatedField(String)
    /// There is nothing here, or nothing that this visitor may know of.
    case nothingHere
}
