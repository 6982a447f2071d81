public import Cryptography
import Design
import HTML
public import HTTP
public import Platform
public import SQL
import ThaiText

/// The area of accounts: the first run, signing in, and what a person does with the own account.
public struct Accounts: Sendable {
    /// Gives the authorities that work here.
    public typealias Directory = @Sendable () async -> [Authority]

    let database: Database
    let signIn: SignIn
    let setupCode: SetupCode
    let kept: KeptForms
    let papers: SealingKey
    let sendsMail: Bool
    let frame: SiteFrame
    let directory: Directory

    /// The area with all that it needs; the key is the installation's, `sendsMail` says whether letters leave.
    public init(
        database: Database, signIn: SignIn, key: KeyedHash, kept: KeptForms, sendsMail: Bool,
        frame: SiteFrame, directory: @escaping Directory
    ) {
        self.database = database
        self.signIn = signIn
        setupCode = SetupCode(key: key)
        self.kept = kept
        papers = SealingKey(under: key, for: "recovery code papers")
        self.sendsMail = sendsMail
        self.frame = frame
        self.directory = directory
    }

    /// Asks somebody to sign in again whose session had ended when a form was sent; the form travels along, sealed.
    public func signInAgain(_ visit: Visit, _ sealed: String) async -> Response {
        await SignInPages(area: self).again(visit, sealed)
    }

    /// Asks a person for the password before a form is taken; the form travels along, sealed.
    public func confirmAgain(_ visit: Visit, _ sealed: String) async -> Response {
        await ConfirmPages(area: self).asking(visit, sealed)
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
            + RecoveryCodePages(area: self).routes(gate) + KeptFormPages(area: self).routes(gate)
        return beginning + signingIn + own
    }
}

/// Where a visitor goes on after a step in between: an address of this site, or the workspace; and the sealed form
/// that is given back there.
struct WayBack {
    static let field = "back"
    static let fields: Set<String> = [field, KeptForms.field]
    private static let workspace = LinkAddress("/work")

    /// "/work" unless another address of this site was asked for.
    let address: LinkAddress
    /// What was typed before the session ended; nil for nothing.
    private(set) var kept: String?

    /// What the hidden fields of a form say.
    init(_ sheet: Sheet) {
        self.init(sheet[Self.field])
        kept = sheet[KeptForms.field].isEmpty ? nil : sheet[KeptForms.field]
    }

    init(_ typed: String?) {
        let asked = typed.flatMap(LinkAddress.init(path:))
        address = asked.flatMap { $0.text.hasPrefix("/") ? $0 : nil } ?? Self.workspace
    }

    /// What every form on the way carries unseen.
    var hidden: [HiddenField] { pairs.map { HiddenField($0.name, $0.value) } }

    /// The same as a form brings it.
    func sheet(_ language: Language) -> Sheet { Sheet(pairs, language) }

    private var pairs: [(name: String, value: String)] {
        [(Self.field, address.text)] + (kept.map { [(KeptForms.field, $0)] } ?? [])
    }

    /// The sign-in, from the beginning, with the reason and the way back in its query.
    func signIn(saying note: SignInNote) -> LinkAddress {
        note.address(backTo: address == Self.workspace ? "" : address.text)
    }

    /// The address of a step in between, with the way back in its query.
    func after(_ step: Path) -> LinkAddress {
        LinkAddress(
            step, query: address == Self.workspace ? [] : [(Self.field, address.text)])
    }
}
