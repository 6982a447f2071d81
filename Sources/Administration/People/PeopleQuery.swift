import Design
import HTML
import HTTP
import Mail
import Platform
import ThaiText

/// Which people of a list are shown, as the address says.
struct PeopleQuery {
    let words: String
    let role: Role?
    let division: Division.ID?
    let page: Int

    init(_ fields: FormFields) {
        words = String((fields["q"] ?? "").prefix(200))
        role = fields["role"].flatMap(Role.init(rawValue:))
        division = fields["division"].flatMap(Division.ID.init(segment:))
        page = fields["page"].map(Digits.arabic).flatMap { Int($0) }.map { max(1, $0) } ?? 1
    }

    var isNarrow: Bool { !words.isEmpty || role != nil || division != nil }

    /// Those who match, in the order they came.
    func matching(_ people: [Person]) -> [Person] {
        let wish = Normalisation.searchable(words)
        return people.filter { person in
            let text = Normalisation.searchable(person.name + " " + person.mail.text)
            return (wish.isEmpty || text.contains(wish))
                && (role == nil || person.roles.contains { $0.role == role })
                && (division == nil || person.division == division
                    || person.roles.contains { $0.division == division })
        }
    }

    /// The address of another page of the same list.
    func address(page: Int) -> LinkAddress {
        LinkAddress(
            WorkLocations.people.path(),
            query: [
                ("q", words), ("role", role?.rawValue ?? ""), ("division", division?.segment ?? ""),
                ("page", page == 1 ? "" : String(page)),
            ])
    }
}
