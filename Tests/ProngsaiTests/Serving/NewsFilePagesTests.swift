import HTTPTesting
import Platform
import SQL
import Testing

@testable import Engagement
@testable import Prongsai

@Suite("Pictures of news over the pages") struct NewsFilePagesTests {
    private static let route = "/work/news/{news}/file"

    @Test("A picture that came without its words is held made small, and shown once they are there")
    func held() async throws {
        let stage = try await BadInputStage()
        let id = try await stage.news()
        var officer = try stage.player("own officer", at: "/work/news/\(id.rawValue)/file")
        (officer.file, officer.fileName) = (try Paying.photograph(), "ศาลา.png")
        let refused = try await officer.send([("description", "")], to: Self.route)
        #expect(refused.status == 422 && refused.text.contains("บอกว่ารูปนี้มีอะไร"))
        #expect(refused.text.contains("ศาลา.jpg"))
        let mark = try #require(ProgressPagesTests.mark(refused))
        (officer.file, officer.fileName) = ([], "")
        // Unticked, it is missed.
        let without = try await officer.send([("description", "ป้ายประกาศ")], to: Self.route)
        #expect(without.status == 422 && without.text.contains("เลือกรูปหรือไฟล์"))
        let sent = try await officer.send(
            [("description", "ป้ายประกาศ"), ("file_held", mark)], to: Self.route)
        #expect(sent.status == 303)
        let files = try await stage.files(of: id)
        #expect(files.map(\.description) == ["ป้ายประกาศ"] && files.first?.picture != nil)
    }

    @Test(
        "What is no picture is not held",
        arguments: [("ศาลา.jpg", Array("no picture at all".utf8)), ("ศาลา.exe", Array("MZ".utf8))])
    func notHeld(_ name: String, _ bytes: [UInt8]) async throws {
        let stage = try await BadInputStage()
        let id = try await stage.news()
        var officer = try stage.player("own officer", at: "/work/news/\(id.rawValue)/file")
        (officer.file, officer.fileName) = (bytes, name)
        let refused = try await officer.send([("description", "ศาลา")], to: Self.route)
        #expect(refused.status == 422)
        #expect(ProgressPagesTests.mark(refused) == nil)
        #expect(try await stage.files(of: id).isEmpty)
    }
}

extension BadInputStage {
    fileprivate func files(of id: NewsItem.ID) async throws -> [NewsFile] {
        try await cast.site.installation.database.scoped(to: cast.first.rawValue).read {
            try $0.news(id)?.files ?? []
        }
    }
}
