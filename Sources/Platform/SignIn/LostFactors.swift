import Cryptography
public import SQL

extension SignIn {
    /// Second factors of working accounts that this installation's key does not open: their people cannot sign in with the app.
    public func lostFactors(in database: Database) async throws -> Int {
        var lost = 0
        for id in [.installation] + (try await database.read(Authority.all).map(\.id)) {
            let act = Act(
                by: .program, in: database.scoped(to: id.rawValue), at: Timestamp(milliseconds: 0))
            lost += try await act.database.read { transaction in
                try transaction.rows(
                    """
                    SELECT f.person, f.secret FROM own_second_factor f
                    WHERE f.confirmed IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM own_disablement x
                        WHERE x.person = f.person AND x.ended IS NULL)
                    """
                ).count { row in
                    let sealed: [UInt8] = try row["secret"]
                    return sealing.open(sealed, at: Self.place(try row["person"], act)) == nil
                }
            }
        }
        return lost
    }
}
