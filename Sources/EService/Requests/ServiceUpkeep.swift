public import Platform
import SQL

extension EService {
    /// Forgets, every hour, forms that nobody went on with, with all that was typed into them.
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
                    }
                }
            }
        ]
    }
}
