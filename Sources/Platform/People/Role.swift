public import SQL
public import ThaiText

/// What a person may be in an authority; one person may be several (product.md, "Accounts with roles").
public enum Role: String, Sendable, Hashable, CaseIterable, SQLConvertible {
    /// Does the year's assessment work: results, plan, evidence.
    case officer
    /// Records progress for a division.
    case staff
    /// Answers for a division.
    case head
    /// Approves and signs.
    case executive
    /// Reads sealed complaints.
    case investigator
    /// Looks after people and settings; reads no complaint.
    case administrator
    /// Looks after many authorities for a province or the nation; reads, never writes.
    case overseer
    /// Keeps the installation running; belongs to no authority.
    case `operator`

    /// What it is called.
    public var name: Bilingual {
        switch self {
        case .officer: Bilingual("เจ้าหน้าที่ ITA", "ITA officer")
        case .staff: Bilingual("เจ้าหน้าที่กอง", "Division staff")
        case .head: Bilingual("หัวหน้ากอง", "Head of division")
        case .executive: Bilingual("ผู้บริหาร", "Executive")
        case .investigator: Bilingual("ผู้รับเรื่องร้องเรียนทุจริต", "Investigator")
        case .administrator: Bilingual("ผู้ดูแลระบบของหน่วยงาน", "Administrator")
        case .overseer: Bilingual("ผู้กำกับดูแล", "Overseer")
        case .operator: Bilingual("ผู้ดูแลเครื่อง", "Operator")
        }
    }

    /// Whether signing in needs a second factor from the first day (security.md, decisions already taken).
    public var needsSecondFactor: Bool {
        switch self {
        case .executive, .investigator, .administrator, .operator: true
        case .officer, .staff, .head, .overseer: false
        }
    }
}
