import HTTP
import HTTPTesting
import Platform
import SQL
import Testing

@testable import Prongsai

@Suite("Deciding a request over the pages") struct DecisionPagesTests {
    @Test("A file that came without a reason is held, and goes with the decision once it is there")
    func heldFile() async throws {
        let stage = try await BadInputStage()
        let request = "/work/requests/\(try await stage.sent().id)"
        var officer = try stage.player("own officer", at: request + "/decision")
        (officer.file, officer.fileName) = (try BadInputStage.sample(), "ผลการพิจารณา.docx")
        let decision = "/work/requests/{request}/decision"
        let refused = try await officer.send(
            [("outcome", "granted"), ("reason", ""), ("known", "1")], to: decision)
        #expect(refused.status == 422 && refused.text.contains("บอกเหตุผลหรือสิ่งที่ทำ"))
        #expect(!refused.text.contains("เลือกไฟล์อีกครั้ง"))
        #expect(try await files(stage) == 0)
        let mark = try #require(ProgressPagesTests.mark(refused))
        (officer.file, officer.fileName) = ([], "")
        let decided = try await officer.send(
            [
                ("outcome", "granted"), ("reason", "ซ่อมแล้ว"), ("known", "1"),
                ("file_held", mark),
            ], to: decision)
        #expect(decided.status == 303)
        #expect(try await files(stage) == 1)
        // Staff find beside the decision what the applicant was given.
        let (cookie, application) = (officer.cookie, stage.site.application)
        let open = { (path: String) in
            try await TestClient(application).send(
                TestRequest(.get, path, fields: [("Cookie", cookie)]))
        }
        let page = try await open(request)
        #expect(page.text.contains("href=\"\(request)/results/2\""))
        let sample = try BadInputStage.sample()
        let paper = try await open(request + "/results/2")
        #expect(paper.status == 200 && paper.body == sample)
        for none in ["/results/1", "/results/9", "/results/-1"] {
            #expect(try await open(request + none).status == 404, "\(none)")
        }
    }

    /// How many files of that name have a row.
    private func files(_ stage: BadInputStage) async throws -> Int64 {
        try await stage.cast.site.installation.database.read { transaction in
            try transaction.row(
                "SELECT count(*) AS files FROM file WHERE name = 'ผลการพิจารณา.docx'")?["files"] ?? 0
        }
    }
}
