public import ThaiText

/// An account of the demonstration, as it is shown on the terminal.
public struct DemoAccount: Sendable, Hashable, Codable {
    /// Where it belongs; nil for the installation itself.
    public let authority: Bilingual?
    /// What is typed to sign in.
    public let mail: String
    /// Whose it is.
    public let name: String
    /// What the person is there, as the platform names roles.
    public let roles: [String]
    /// The authenticator's secret, 32 letters and digits; nil where no second factor is asked for.
    public let secret: String?
}
