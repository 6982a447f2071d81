import Foundation
import HTTP
import HTTPTesting
import Platform
import SQL
import Testing

@testable import Prongsai

@Suite("A result taken from a document") struct ResultImportTests {
    private static let sending = "/work/results/import"

    /// An officer's browser.
    private struct Desk {
        let cast: AdministrationCast
        let cookie: String

        init(_ player: String = "own officer", of cast: AdministrationCast) throws {
            self.cast = cast
            cookie = try cast.player(player).cookie
        }

        func get(_ path: String, language: String = "th") async throws -> TestResponse {
            try await TestClient(cast.site.application).send(
                TestRequest(
                    .get, path, fields: [("Cookie", cookie), ("Accept-Language", language)]))
        }

        /// Sends a document with the form's own token.
        func send(
            _ bytes: [UInt8], named name: String = "ผล.txt", year: String = "",
            language: String = "th"
        ) async throws -> TestResponse {
            let form = try await get(ResultImportTests.sending)
            let hidden = form.hiddenFields(ofFormTo: ResultImportTests.sending)
            var request = TestRequest(
                parts: hidden.map { FormPart($0.name, $0.value) } + [
                    FormPart("file", file: name, type: "x/y", bytes), FormPart("year", year),
                ], to: ResultImportTests.sending)
            request.fields += [("Cookie", cookie), ("Accept-Language", language)]
            return try await TestClient(cast.site.application).send(request)
        }

        /// Sends the sheet as it stands, with some fields changed.
        func record(
            _ page: TestResponse, _ changes: [String: String], to path: String
        ) async throws -> TestResponse {
            var fields = page.hiddenFields(ofFormTo: path)
            let pattern = /name="([a-zA-Z]+[.0-9a-zA-Z]*)" value="([^"]*)" inputmode/
            for match in page.text.matches(of: pattern) {
                fields.append((String(match.1), changes[String(match.1)] ?? String(match.2)))
            }
            var request = TestRequest(form: fields + [("deed", "record")], to: path)
            request.fields.append(("Cookie", cookie))
            return try await TestClient(cast.site.application).send(request)
        }
    }

    private static let paper = """
        สรุปผลการประเมิน ITA เทศบาลตำบลริมธารทอง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘

        ผลคะแนนรวม ๙๔.๑๘ คะแนน อยู่ในระดับ ผ่านดี

        ลำดับ\tตัวชี้วัด\tคะแนน
        1\tการปฏิบัติหน้าที่\t๙๕.๔๐
        2\tการใช้งบประมาณ\t๙๖.๙๘
        3\tการใช้อำนาจ\t๙๙.๕๒
        4\tการใช้ทรัพย์สินของราชการ\t๙๒.๓๘
        5\tการแก้ไขปัญหาการทุจริต\t๙๔.๑๓
        """

    @Test(
        "What was read stands in the sheet beside the paper's words, and is recorded with its source"
    )
    func taken() async throws {
        let cast = try await AdministrationCast()
        let desk = try Desk(of: cast)
        let sent = try await desk.send(Array(Self.paper.utf8))
        #expect(sent.status == 303)
        let location = try #require(sent["Location"])
        #expect(location == "/work/results/2568/figures?reading=1")
        let sheet = try await desk.get(location)
        #expect(sheet.status == 200)
        #expect(sheet.text.contains(/name="indicator.2" value="96.98"/))
        #expect(sheet.text.contains("๙๖.๙๘"), "the paper's own words")
        #expect(sheet.text.contains("ผล.txt"))
        let path = "/work/results/2568/figures"
        let recorded = try await desk.record(sheet, ["indicator.2": "96.99"], to: path)
        #expect(recorded.status == 303)
        let year = try await Desk("own staff", of: cast).get("/work/results/2568")
        #expect(year.text.contains("จากไฟล์ ผล.txt"))
        let again = try await desk.get(path)
        #expect(again.text.contains(/name="indicator.2" value="96.99"/))
    }

    @Test("A document without a year is taken for the chosen one, and one of another year is said")
    func year() async throws {
        let desk = try Desk(of: try await AdministrationCast())
        let bare = Self.paper.replacing("ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", with: "")
        let refused = try await desk.send(Array(bare.utf8))
        #expect(refused.status == 422 && refused.text.contains("href=\"#year\""))
        let chosen = try await desk.send(Array(bare.utf8), year: "2567")
        #expect(chosen["Location"]?.hasPrefix("/work/results/2567/figures") == true)
        let other = try await desk.send(Array(Self.paper.utf8), year: "2567")
        let sheet = try await desk.get(try #require(other["Location"]))
        #expect(sheet.text.contains("เอกสารบอกว่าเป็นผลปี 2568"))
    }

    @Test(
        "What is no document with scores is refused beside its field, in both languages",
        arguments: ["th", "en"])
    func refused(_ language: String) async throws {
        let desk = try Desk(of: try await AdministrationCast())
        for bytes in [[], Array("สวัสดี".utf8), [0x50, 0x4B, 3, 4, 1, 2, 3], [0, 1, 2, 255]] {
            let answer = try await desk.send(bytes, named: "ผล.docx", language: language)
            #expect(answer.status == 422, "\(bytes.count) bytes")
            #expect(answer.text.contains("href=\"#file\""))
        }
        #expect(try await desk.get("/work/results/2568/figures?reading=1").status == 404)
    }

    @Test(
        "Documents of real offices are read with the words of every figure, or refused for having none",
        .enabled(if: seed("001") != nil, "the shared seeds are not here"),
        arguments: [("000", 0), ("001", 60), ("004", 0)])
    func seeds(_ number: String, _ least: Int) async throws {
        let desk = try Desk(of: try await AdministrationCast())
        let path = try #require(seed(number))
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let sent = try await desk.send(bytes, named: "\(number).txt")
        guard least > 0 else {
            #expect(sent.status == 422 && sent.text.contains("href=\"#file\""))
            return
        }
        let sheet = try await desk.get(try #require(sent["Location"]))
        #expect(sheet.status == 200)
        #expect(sheet.text.matches(of: /<q lang="th">/).count >= least)
        #expect(sheet.text.contains("class=\"finding"), "the slips of the paper")
    }

    @Test("Only an officer sends documents; another authority's officer does not see what was read")
    func apart() async throws {
        let cast = try await AdministrationCast()
        let desk = try Desk(of: cast)
        let location = try #require(try await desk.send(Array(Self.paper.utf8))["Location"])
        for (player, status) in [("own staff", 403), ("other officer", 404)] {
            let answer = try await Desk(player, of: cast).get(location)
            #expect(answer.status == status, "\(player)")
        }
        #expect(try await Desk("own head", of: cast).get(Self.sending).status == 403)
    }

    @Test("A reading that is not there is told, and what was typed stays")
    func gone() async throws {
        let desk = try Desk(of: try await AdministrationCast())
        let path = "/work/results/2568/figures"
        let page = try await desk.get(path)
        var fields = page.hiddenFields(ofFormTo: path).filter { $0.name != "reading" }
        fields += [("reading", "77"), ("total", "91.00"), ("deed", "record")]
        var request = TestRequest(form: fields, to: path)
        request.fields.append(("Cookie", desk.cookie))
        let answer = try await TestClient(desk.cast.site.application).send(request)
        #expect(answer.status == 422 && answer.text.contains("ไม่พบเอกสารที่อ่านไว้"))
        #expect(answer.text.contains(/name="total" value="91.00"/))
    }

    @Test("Before scores of another authority become ours, the sheet says whose they are")
    func stranger() async throws {
        let cast = try await AdministrationCast()
        let desk = try Desk(of: cast)
        let path = try #require(try await desk.send(Array(Self.paper.utf8))["Location"])
        let words = "เอกสารเป็นของเทศบาลตำบลริมธารทอง ไม่ใช่ของ"
        #expect(try await desk.get(path).text.contains(words))
        try await cast.site.installation.database.scoped(to: cast.first.rawValue).write {
            try $0.change(
                "UPDATE authority SET name_thai = 'เทศบาลตำบลริมธารทอง' WHERE id = scope()")
        }
        #expect(!(try await desk.get(path).text.contains("เอกสารเป็นของ")), "its own")
    }

    @Test("Who chose a year that a file of answers does not have reads which years it has")
    func otherYears() async throws {
        let desk = try Desk(of: try await AdministrationCast())
        let answers = "ประทับเวลา,i2,i29\n2566-03-01 08:00,มากที่สุด,มาก\n"
        let sent = try await desk.send(Array(answers.utf8), named: "answers.csv", year: "2568")
        #expect(sent.status == 422 && sent.text.contains("ไม่มีปี 2568"))
    }
}
