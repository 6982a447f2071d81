import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What entries of a chain are about, in words, with links where the reader has a page of it.
struct AuditSubjects {
    /// Today's names, each with its number.
    let people: [Person.ID: String]
    let divisions: [Division.ID: String]
    /// Whether the people and invitations of the chain have pages in the reader's own workspace.
    let isHome: Bool
    let language: Language

    init(_ people: [Person], _ divisions: [Division], isHome: Bool, _ language: Language) {
        // Names change, numbers do not: whoever takes another name stays the same in every entry.
        self.people = Dictionary(people.map { ($0.id, "\($0.name) (\($0.id.rawValue))") }) {
            first, _ in first
        }
        self.divisions = Dictionary(divisions.map { ($0.id, $0.name) }) { first, _ in first }
        self.isHome = isHome
        self.language = language
    }

    /// The cell of an entry; what a later release wrote stands there as it is.
    func cell(_ entry: AuditEntry) -> Cell {
        guard let about = entry.about else { return .text(entry.facts) }
        let act = AuditedAct(rawValue: entry.act)
        if let act, [.resultRecorded, .resultShared, .resultAnalysed].contains(act),
            let result = result(about)
        {
            return .text(result)
        }
        if act == .resultRead || act == .resultWithdrawn, case .number(let year)? = about.first {
            return .text(Bilingual("ปี พ.ศ. \(year)", "Year \(year)")(language))
        }
        if let measure = measure(about, of: AuditedAct(rawValue: entry.act)) { return measure }
        if let item = disclosure(about, of: AuditedAct(rawValue: entry.act)) { return item }
        if let told = engagement(about, of: AuditedAct(rawValue: entry.act)) { return told }
        let cells = about.compactMap { cell($0, of: AuditedAct(rawValue: entry.act)) }
        return cells.isEmpty ? .text("".orDash) : .several(cells)
    }

    private func cell(_ fact: AuditNote.Fact, of act: AuditedAct?) -> Cell? {
        switch fact {
        case .person(let id) where act == .oversightGranted || act == .oversightEnded:
            .text(
                Bilingual("ผู้กำกับดูแล \(id.rawValue)", "Overseer \(id.rawValue)")(language))
        case .person(let id): person(id)
        case .division(let id):
            .text(
                divisions[id]
                    ?? Bilingual("กองที่ \(id.rawValue)", "Division \(id.rawValue)")(language))
        case .role(let role): .text(role.name(language))
        case .number(let number): numbered(number, act)
        case .digest: nil
        }
    }

    /// The year and version of a recorded result.
    private func result(_ about: [AuditNote.Fact]) -> String? {
        let numbers = about.compactMap { fact -> Int64? in
            if case .number(let number) = fact { number } else { nil }
        }
        guard numbers.count == 2, let year = numbers.first, let version = numbers.last else {
            return nil
        }
        return Bilingual(
            "ปี พ.ศ. \(year) ฉบับที่ \(version)", "Year \(year), version \(version)")(language)
    }

    func person(_ id: Person.ID) -> Cell {
        guard let name = people[id] else {
            return .text(Bilingual("บุคคล \(id.rawValue)", "Person \(id.rawValue)")(language))
        }
        return isHome ? .link(name, LinkAddress(WorkLocations.person.path(id))) : .text(name)
    }

    /// The number of an invitation; a session's says nothing to a reader.
    private func numbered(_ number: Int64, _ act: AuditedAct?) -> Cell? {
        guard act == .invitationSent || act == .invitationWithdrawn || act == .invitationAccepted
        else { return nil }
        let text = Bilingual("คำเชิญที่ \(number)", "Invitation \(number)")(language)
        let id = Invitation.ID(rawValue: number)
        return isHome ? .link(text, LinkAddress(WorkLocations.invitation.path(id))) : .text(text)
    }
}
