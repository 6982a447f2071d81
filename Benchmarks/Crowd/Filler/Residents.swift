import EService
import Platform
import SQL
import ThaiText

/// Residents of the first authority who ask for street lights and waste bins, by the acts of the pages.
struct Residents: Sendable {
    let database: Database
    let data: ServiceData

    private static let now = TimeSource.system()

    /// So many requests of the last two years; one in forty is still open.
    func ask(_ count: Int) async throws {
        // Side by side, so that what is committed together is written to the disk together.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in 0..<32 {
                group.addTask {
                    for place in stride(from: lane, to: count, by: 32) {
                        try await ask(place, of: count)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func ask(_ place: Int, of count: Int) async throws {
        let days = Int64(730 - place * 730 / count)
        let time = Self.now - .days(days)
        let code = place % 3 == 0 ? "waste-bin" : "street-light"
        guard let service = ServiceCode(code) else { return }
        let contact = RequestContact(
            name: "ผู้ขอ คนที่ \(place % 9_000)",
            phone: "08\(String(10_000_000 + place % 9_000))", mail: nil, language: .thai)
        let id = try await act(at: time).receiveRequest(
            AskedRequest(service, answers(code, place), by: contact, channel: .counter), data)
        guard place * 40 / count < 39 else { return }
        try await act(at: time + .days(days > 2 ? 2 : 0)).noteRequest(
            place % 20 == 0 ? .refused : .granted, "ดำเนินการแล้ว", on: id, data)
    }

    private func answers(_ code: String, _ place: Int) -> FormAnswers {
        code == "street-light"
            ? FormAnswers([
                "fault": .chosen(["out"]), "danger": .chosen(["no"]),
                "village": .text("หมู่ \(place % 12 + 1)"), "landmark": .text("เสาที่ \(place)"),
            ])
            : FormAnswers([
                "reason": .chosen(["new"]), "count": .number(1),
                "address": .text("\(place) หมู่ \(place % 12 + 1)"),
            ])
    }

    private func act(at time: Timestamp) -> Act {
        Act(by: .console, in: database.scoped(to: 1), at: time)
    }
}
