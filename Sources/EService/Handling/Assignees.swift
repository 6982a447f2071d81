import Design
import Platform
import ThaiText

/// Who may be given a request: who works on requests at all, with the division beside the name.
struct Assignees {
    /// The roles whose holders work on requests.
    static let roles: [Role] = [.officer, .staff, .head]

    private let people: [Person]
    private let divisions: [Division]

    init(_ people: [Person], _ divisions: [Division]) {
        self.people = people.filter { person in
            person.disabled == nil
                && person.roles.contains { Self.roles.contains($0.role) }
        }
        self.divisions = divisions
    }

    /// Whether somebody is among them.
    func contains(_ id: Person.ID) -> Bool { people.contains { $0.id == id } }

    /// As a list offers them, those of a division first.
    func choices(of first: Division.ID?) -> [Choice] {
        let isNear = { (person: Person) in first != nil && places(of: person).contains(first) }
        return (people.filter(isNear) + people.filter { !isNear($0) }).map { person in
            let names = divisions.filter { places(of: person).contains($0.id) }.map(\.name)
            return Choice(
                String(person.id.rawValue), ([person.name] + names).joined(separator: " · "))
        }
    }

    /// The division that somebody belongs to, and one that he heads.
    private func places(of person: Person) -> Set<Division.ID?> {
        Set([person.division] + person.roles.map(\.division)).subtracting([nil])
    }
}
