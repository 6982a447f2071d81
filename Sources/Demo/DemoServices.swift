public import Assessment
public import Documents
public import EService
public import Platform
public import Publications
public import SQL

/// What the demonstration is filled through: the same services as the pages.
public struct DemoServices: Sendable {
    /// A document as the bytes of a file.
    public typealias Writing = @Sendable (Document) throws -> [UInt8]

    let database: Database
    let signIn: SignIn
    let desk: FileDesk
    let library: FrameworkLibrary
    let pdf: Writing
    let xlsx: Writing
    let press: PublicationPress?
    let residents: ServiceData?

    /// The database, its services and the writers of evidence; without a press nothing is sent to the executive, and
    /// without the data of services no resident asks for one.
    public init(
        database: Database, signIn: SignIn, desk: FileDesk, library: FrameworkLibrary,
        press: PublicationPress? = nil,
        residents: ServiceData? = nil, pdf: @escaping Writing, xlsx: @escaping Writing
    ) {
        (self.database, self.signIn, self.desk, self.library) = (database, signIn, desk, library)
        (self.press, self.pdf, self.xlsx) = (press, pdf, xlsx)
        self.residents = residents
    }
}
