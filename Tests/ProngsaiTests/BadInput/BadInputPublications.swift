import Measures
import Platform
import Publications
import Reports
import Testing
import ThaiText

@testable import Prongsai

extension BadInputForm {
    static let publications = [
        BadInputForm(
            "/work/publications/{year}/{document}", [Field("reason", .prose)]
        ) { stage, _ in
            try await stage.publish()
            try await stage.plan()
            return try stage.player(
                "own officer", at: "/work/publications/2569/plan", ["reason": "แก้ชื่อ 1 มาตรการ"])
        },
        BadInputForm(
            "/work/approval/{request}/approval", [Field("content", .choice).blaming("question")]
        ) { stage, _ in
            let request = try await stage.request()
            return try stage.player(
                "own executive", at: "/work/approval/\(request.id.rawValue)/approval",
                ["content": request.contentHash])
        },
        BadInputForm("/work/approval/{request}/return", [Field("reason", .prose)]) { stage, _ in
            let request = try await stage.request()
            return try stage.player(
                "own executive", at: "/work/approval/\(request.id.rawValue)/return",
                ["reason": "เพิ่มระยะเวลา 2 มาตรการ"])
        },
        BadInputForm("/work/approval/{request}/withdrawal") { stage, _ in
            let request = try await stage.request()
            return try stage.player(
                "own officer", at: "/work/approval/\(request.id.rawValue)/withdrawal")
        },
        BadInputForm("/verify") { stage, _ in
            var guest = stage.nobody(at: "/verify")
            guest.file = try BadInputStage.sample()
            return guest
        },
    ]
}

extension BadInputStage {
    /// A further measure of this year, with all that approval needs.
    func plan() async throws {
        let act = cast.act(.console, cast.first)
        let year = try #require(FiscalYear(2569))
        for measure in try await act.plan(of: year) {
            try await act.dropMeasure(measure.id, after: measure.version)
        }
        // Content that was published or asked for before is not asked for again.
        let name = "ตรวจนับครุภัณฑ์ \(UInt32.random(in: 0 ... .max))"
        var content = MeasureContent(topic: 4, name: name, targets: ["i10"])
        content.divisions = [Division.ID(rawValue: 3)]
        try await act.addMeasure(content, to: year)
    }

    /// A request for approval that waits.
    func request() async throws -> ApprovalRequest {
        try await plan()
        let act = try actOf("own officer")
        let year = try #require(FiscalYear(2569))
        let id = try await cast.site.press.request(
            PublicationSubject(.plan, of: year), because: "แก้ไข", act)
        return try await act.approvalRequest(id)
    }

    /// A published plan; one is enough.
    func publish() async throws {
        let act = try actOf("own officer")
        let year = try #require(FiscalYear(2569))
        guard try await act.publications(of: PublicationSubject(.plan, of: year)).isEmpty else {
            return
        }
        let request = try await request()
        try await cast.site.press.approve(
            request.id, reading: request.contentHash, try actOf("own executive"))
    }

    private func actOf(_ name: String) throws -> Act {
        let member = try #require(try cast.player(name).visitor.session?.member)
        return cast.act(.member(member), cast.first)
    }
}
