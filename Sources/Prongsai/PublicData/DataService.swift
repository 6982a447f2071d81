import EService
import Platform

extension Service {
    /// The service with its manual, whose page stands at an address.
    func data(at page: String) -> DataValue {
        let steps = content.steps.map { step in
            DataValue.fields([
                .init("text", .both(step.text)), .init("working_days", .number(step.workingDays)),
            ])
        }
        let (unit, days) = content.promised
        return .fields([
            .init("code", .text(code.text)), .init("name", .both(content.name)),
            .init("group", .text(content.group.rawValue)),
            .init("purpose", .both(content.purpose)), .init("eligibility", .both(content.who)),
            .init("steps", .list(steps)),
            .init(
                "promise", .fields([.init("unit", .text(unit)), .init("days", .number(days))])),
            .init("fee", .maybe(content.cost, DataValue.both)),
            .init("documents", .list(content.documents.map(DataValue.both))),
            .init("channels", .list(content.channels.map { .text($0.rawValue) })),
            .init("law", .both(content.law)), .init("version", .number(version)),
            .init("updated", .text(Bangkok(changed).iso8601)), .init("url", .text(page)),
        ])
    }
}
