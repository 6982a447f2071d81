public import Assessment
public import Documents
public import Platform
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

    /// The database, its services and the writers of evidence.
    public init(
        database: Database, signIn: SignIn, desk: FileDesk, library: FrameworkLibrary,
        pdf: @escaping Writing, xlsx: @escaping Writing
    ) {
        (self.database, self.signIn, self.desk, self.library) = (database, signIn, desk, library)
        (self.pdf, self.xlsx) = (pdf, xlsx)
    }
}
