import SQL

extension Act {
    /// Ends a person's sessions, effective on the next request; all, or all but one.
    func endSessions(
        of person: Person.ID, but kept: Int64? = nil, _ transaction: WriteTransaction
    ) throws {}
}
