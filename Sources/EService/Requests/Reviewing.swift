import Platform
import SQL
import ThaiText

extension RequestEvent.Kind {
    /// Whether a decided request is open again after it.
    var reopens: Bool { self == .reviewAsked || self == .reopened }
    /// Whether it decides a request.
    var decides: Bool { self == .granted || self == .refused }
}

extension ServiceRequest {
    /// The last day on which its applicant may ask that it is looked at again; nil where he may not: it is not decided, he
    /// did so before, or nobody knows any more who he was.
    func lastDayOfReview(_ events: [RequestEvent], within days: Int) -> ThaiDate? {
        guard days > 0, erased == nil, standing.state == .granted || standing.state == .refused,
            !events.contains(where: { $0.kind == .reviewAsked }),
            let decision = events.last(where: \.kind.decides)
        else { return nil }
        return ThaiDate(daysSince1970: Bangkok(decision.since).date.daysSince1970 + days)
    }
}

extension Act {
    /// Notes that an applicant asks to look at a decided request again; throws `RequestRefusal.notNow` where it is too late
    /// or was asked before.
    func askForReview(
        _ reason: String, of id: ServiceRequest.ID, after known: Int, within days: Int,
        _ holidays: PublicHolidays, _ transaction: WriteTransaction
    ) throws -> ServiceRequest {
        let request = try transaction.request(id)
        guard request.standing.last == known else { throw RequestRefusal.changedMeanwhile }
        let last = request.lastDayOfReview(try transaction.events(of: id), within: days)
        guard let last, Bangkok(time).date <= last else { throw RequestRefusal.notNow }
        return try note(
            EventDraft(.reviewAsked, reason), on: id, after: known, holidays, transaction)
    }

    /// Keeps when and how a request was first decided: the statistics ask for it, whatever comes of the review.
    func keepFirstDecision(
        of id: ServiceRequest.ID, isReview: Bool, _ transaction: WriteTransaction
    ) throws {
        try transaction.change(
            """
            UPDATE service_request_standing
            SET first_due = CASE WHEN first_closed IS NULL THEN due ELSE first_due END,
                first_closed = coalesce(first_closed, closed),
                reopened = reopened + 1, is_review = \(isReview)
            WHERE authority = \(authority) AND request = \(id)
            """)
    }
}
