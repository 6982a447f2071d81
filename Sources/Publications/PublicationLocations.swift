public import HTTP
public import Platform
public import Reports
public import ThaiText

/// The addresses of approval, publication and proof.
public enum PublicationLocations {
    /// What is to be approved and what was published, for who works here.
    public static let work = Location("/work/publications")
    /// A document of a year on its way.
    public static let subject = Location(
        "/work/publications/{year}/{document}", FiscalYear.self, OfficialDocument.self)
    /// The document as the rows of today make it, as a web page.
    public static let preview = Location(
        "/work/publications/{year}/{document}/preview", FiscalYear.self, OfficialDocument.self)
    /// The same as a PDF, with a mark on every page.
    public static let draft = Location(
        "/work/publications/{year}/{document}/draft", FiscalYear.self, OfficialDocument.self)
    /// One request for approval, and asking for it.
    public static let request = Location("/work/approval/{request}", ApprovalRequest.ID.self)
    /// What was asked for, as a web page.
    public static let requested = Location(
        "/work/approval/{request}/preview", ApprovalRequest.ID.self)
    /// The same as a PDF.
    public static let requestedDraft = Location(
        "/work/approval/{request}/draft", ApprovalRequest.ID.self)
    /// Approving it.
    public static let approval = Location(
        "/work/approval/{request}/approval", ApprovalRequest.ID.self)
    /// Sending it back.
    public static let sendingBack = Location(
        "/work/approval/{request}/return", ApprovalRequest.ID.self)
    /// Taking it back.
    public static let withdrawal = Location(
        "/work/approval/{request}/withdrawal", ApprovalRequest.ID.self)

    /// A published version.
    public static let publication = Location("/publications/{code}", PublicationCode.self)
    /// The document itself as a web page.
    public static let document = Location("/publications/{code}/document", PublicationCode.self)
    /// A file to keep.
    public static let file = Location(
        "/publications/{code}/files/{format}", PublicationCode.self, PublicationFormat.self)
    /// Proving a file or a code.
    public static let proving = Location("/verify")
    /// The proof of a published version.
    public static let proof = Location("/verify/{code}", PublicationCode.self)
}
