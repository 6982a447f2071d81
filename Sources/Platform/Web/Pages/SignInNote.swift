public import HTML
import HTTP

/// Why somebody is asked to sign in again, as the sign-in's address carries it; the words stand on its page.
public enum SignInNote: String, Sendable, Hashable, CaseIterable {
    /// The session of this browser is over: thirty minutes without a request, ten hours, or other roles.
    case ended
    /// The step between password and code took too long, or was tried too often.
    case late

    /// The field of the address.
    public static let field = "done"

    /// The sign-in with this note, and the way to what was wanted; empty for the workspace.
    public func address(backTo back: String) -> LinkAddress {
        LinkAddress(
            Path(segments: ["sign-in"]), query: [("back", back), (Self.field, rawValue)])
    }
}
