import Platform
import ThaiText
import WorkingDays

/// By when a request must be done: the promise of its service, from the day it came, without the days on which the
/// applicant was to answer.
struct RequestClock {
    let calendar: WorkingCalendar

    /// The last day; nil while the applicant is to answer.
    func due(
        _ promise: Promise, received: Timestamp, events: [RequestEvent]
    ) -> ThaiDate? {
        var pauses: [Pause] = []
        var start = Bangkok(received).date
        for event in events {
            let day = Bangkok(event.since).date
            switch event.kind {
            case .questioned:
                if pauses.last?.end != nil || pauses.isEmpty { pauses.append(Pause(from: day)) }
            case .answered:
                if let open = pauses.last, open.end == nil {
                    pauses[pauses.count - 1] = Pause(from: open.start, to: day)
                }
            // Whoever looks at it again has the whole time for it.
            case .reviewAsked, .reopened: (start, pauses) = (day, [])
            default: break
            }
        }
        return calendar.deadline(of: promise, received: start, pauses: pauses)
    }

    /// How many working days are left on a day; negative when it is late.
    func left(until due: ThaiDate, from today: ThaiDate) -> Int {
        calendar.workingDays(after: today, to: due)
    }
}
