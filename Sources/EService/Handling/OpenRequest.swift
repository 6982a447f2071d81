import Platform
import SQL
import WorkingDays

/// A request with all that its page shows of it.
struct OpenRequest: Sendable {
    let request: ServiceRequest
    let events: [RequestEvent]
    /// What came with answers.
    let eventFiles: [EventFile]
    let divisions: [Division.ID: String]
    let calendar: WorkingCalendar
    /// Others that may be the same matter.
    let like: [ServiceRequest]
    /// What is paid for it; nil for nothing.
    let bill: OpenBill?
    /// With which it may be answered.
    let templates: [AnswerTemplate]
}

extension ReadTransaction {
    /// A request with all that stands around it; throws `RequestRefusal.noRequest`.
    func openRequest(
        _ id: ServiceRequest.ID, _ sight: RequestSight, _ common: PublicHolidays
    ) throws -> OpenRequest {
        let request = try request(id, sight)
        return OpenRequest(
            request: request, events: try events(of: id),
            eventFiles: try eventFiles(of: id), divisions: try divisionNames(),
            calendar: try workingCalendar(common),
            like: try likeRequests(request, sight),
            bill: try bill(of: id), templates: try answerTemplates(for: request))
    }
}
