public import Cryptography
import Design
import HTML
public import HTTP
public import Platform
public import SQL

/// The area of accounts: the first run, signing in, and what a person does with the own account.
public struct Accounts: Sendable {
    /// Gives the authorities that work here.
    public typealias Directory = @Sendable () async -> [Authority]

    let database: Database
    let signIn: SignIn
    let setupCode: SetupCode
    let frame: SiteFrame
    let directory: Directory

    /// The area with all that it needs; the key is the installation's.
    public init(
        database: Database, signIn: SignIn, key: KeyedHash, frame: SiteFrame,
        directory: @escaping Directory
    ) {
        self.database = database
        self.signIn = signIn
        setupCode = SetupCode(key: key)
        self.frame = frame
        self.directory = directory
    }

    /// The lines of the route table.
    public func routes(_ gate: Gate) -> [Route<Access>] {
        let signingIn =
            SignInPages(area: self).routes(gate) + SecondStepPages(area: self).routes(gate)
            + ForgottenPages(area: self).routes(gate) + ResetPages(area: self).routes(gate)
        let beginning = FirstRunPages(area: self).routes(gate) + JoinPages(area: self).routes(gate)
        let own =
            ConfirmPages(area: self).routes(gate) + AccountPages(area: self).routes(gate)
            + SecondFactorPages(area: self).routes(gate)
        return beginning + signingIn + own
    }
}

/// Where a visitor goes on after a step in between: an address of this site, or the workspace.
struct WayBack {
    static let field = "back"
    private static let workspace = LinkAddress("/work")

    /// "/work" unless another address of this site was asked for.
    let address: LinkAddress

    init(_ typed: String?) {
        let asked = typed.flatMap(LinkAddress.init(path:))
        address = asked.flatMap { $0.text.hasPrefix("/") ? $0 : nil } ?? Self.workspace
    }

    /// What a form carries unseen of it.
    var hidden: HiddenField { HiddenField(Self.field, address.text) }

    /// The address of a step in between, with the way back in its query.
    func after(_ step: Path) -> LinkAddress {
        LinkAddress(
            step, query: address == Self.workspace ? [] : [(Self.field, address.text)])
    }
}
