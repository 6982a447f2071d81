import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Administration {
    func peopleRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(WorkLocations.people, .page(.signedIn), answer: people),
            gate.get(WorkLocations.person, .page(.signedIn), answer: person),
        ]
    }

    private func people(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let act = try visit.act(in: database)
        let query = PeopleQuery(try visit.request.target.queryFields())
        let all = try await act.people()
        let divisions = try await act.divisions()
        let list = PeopleList(
            query: query, all: all, found: query.matching(all), divisions: divisions,
            roles: Role.allCases.filter { $0.isOfInstallation == (act.authority == .installation) },
            mayInvite: try visit.belongs(to: .managers), language: language)
        return try await page(list.title, visit, under: [MenuLink.work(language)]) { list }
    }

    private func person(_ visit: Visit, _ id: Person.ID) async throws -> Response {
        let language = visit.language
        let act = try visit.act(in: database)
        let person = try await act.person(id)
        let divisions = try await act.divisions()
        let page = PersonPage(
            person: person, divisions: divisions, history: try await act.history(of: id),
            mayManage: try visit.belongs(to: .managers),
            isSelf: try visit.session().member.person == id,
            isOfInstallation: act.authority == .installation, language: language)
        return try await self.page(person.name, visit, under: Above.people(language)) { page }
    }
}

extension Visit {
    /// Whether the person who is signed in belongs to an audience.
    func belongs(to audience: Audience) throws -> Bool {
        _ = try session()
        return visitor.belongs(to: audience)
    }
}
