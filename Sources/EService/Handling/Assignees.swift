import Design
import Platform
import ThaiText

/// Who may be given a request: who works on requests at all, with the division beside the name.
struct Assignees {
    private let people: [Person]
    private let divisions: [Division]

    init(_ people: [Person], _ divisions: [Division]) {
        self.people = people.filter { person in
            person.disabled == nil
                && person.roles.contains { [.officer, .staff, .head].contains($0.role) }
        }
        self.divisions = divisions
    }

    /// As a list offers them, those of a division first.
    func choices(of first: Division.ID?) -> [Choice] {
        let near = people.filter { first != nil && places(of: $0).contains(first) }
        let far = people.filter { person in !near.contains { $0.id == person.id } }
        return (near + far).map { person in
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
