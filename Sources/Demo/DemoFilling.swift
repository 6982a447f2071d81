public import Platform
import ThaiText

/// Fills an empty installation with the authorities of the demonstration, by the same acts as the pages.
public struct DemoFilling: Sendable {
    let towns: [DemoTown]
    let services: DemoServices
    let calendar: DemoCalendar
    let password: Password

    /// Authorities to fill in, as of a moment; every account gets the password. Nil for a moment outside of the calendar.
    public init?(
        _ towns: [DemoTown], through services: DemoServices, password: Password, at now: Timestamp
    ) {
        guard let calendar = DemoCalendar(now) else { return nil }
        (self.towns, self.services, self.password) = (towns, services, password)
        self.calendar = calendar
    }

    /// Fills them in; the accounts, those of the first authority first.
    public func fill() async throws -> [DemoAccount] {
        let keepers = try await DemoKeepers(
            services: services, password: password, start: calendar.beginning
        ).added()
        var accounts: [DemoAccount] = []
        for (place, town) in towns.enumerated() {
            let people = try await DemoPeople(
                town: town, services: services, password: password, start: calendar.beginning,
                overseer: keepers.overseer
            ).found(isFirst: place == 0)
            accounts += people.accounts
            try await DemoWork(town: town, people: people, services, calendar).fill()
        }
        return accounts + keepers.accounts
    }
}
