public import Platform
import SQL

extension EService {
    /// Tells other systems of requests. Forgets, every hour, forms that nobody went on with, with all that was typed into
    /// them, and what was told a month ago; and every night who made requests that have been done for a year.
    public var jobs: [JobKind] {
        [
            JobKind("services.forget", schedule: .hourly(minute: 50)) { _ in
                let now = clock()
                let all: [Authority] = try await database.read(Authority.all)
                for authority in all {
                    try await database.scoped(to: authority.id.rawValue).write { transaction in
                        try transaction.change(
                            """
                            DELETE FROM service_draft
                            WHERE authority = \(authority.id) AND expires <= \(now)
                            """)
                        try transaction.change(
                            """
                            DELETE FROM visitor_file WHERE authority = \(authority.id)
                                AND until <= \((now - .days(2)))
                            """)
                        try transaction.change(
                            """
                            DELETE FROM service_hook_delivery WHERE authority = \(authority.id)
                                AND happened <= \((now - HookSending.kept))
                            """)
                    }
                }
            },
            JobKind("services.forget-persons", schedule: .daily(hour: 2, minute: 40)) { _ in
                try await RequestRetention.forget(in: database, at: clock())
            },
            hooks.kind,
        ]
    }
}

extension RequestRetention {
    /// Forgets the persons of all authorities' requests of which the time is over, each in a transaction of its own.
    static func forget(in database: Database, at now: Timestamp) async throws {
        let all: [Authority] = try await database.read(Authority.all)
        for authority in all {
            let rows = database.scoped(to: authority.id.rawValue)
            let ids = try await rows.read { try $0.requestsToForget(on: Bangkok(now).date) }
            for id in ids { try await Act(by: .program, in: rows, at: now).forgetPerson(of: id) }
        }
    }
}
