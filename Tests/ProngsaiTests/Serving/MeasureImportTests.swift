import DocumentExamination
import Foundation
import HTTPTesting
import Platform
import Testing
import ThaiText

@testable import Measures
@testable import Prongsai

@Suite("Measures taken from a document") struct MeasureImportTests {
    private static let sending = "/work/measures/2569/import"

    /// An officer's browser.
    private struct Desk {
        let cast: AdministrationCast
        let desk: MeasureDesk

        init(_ player: String = "own officer", of cast: AdministrationCast) throws {
            (self.cast, desk) = (cast, try MeasureDesk(player, of: cast))
        }

        func get(_ path: String, language: String = "th") async throws -> TestResponse {
            try await desk.get(path, language: language)
        }

        func send(
            _ bytes: [UInt8], named name: String = "แผน.txt", to path: String = sending,
            language: String = "th", document: String? = nil
        ) async throws -> TestResponse {
            var parts = try await desk.hidden(path).map { FormPart($0.name, $0.value) }
            parts.append(FormPart("file", file: name, type: "x/y", bytes))
            if let document { parts.append(FormPart("document", document)) }
            var request = TestRequest(parts: parts, to: path)
            request.fields += [("Cookie", desk.cookie), ("Accept-Language", language)]
            return try await TestClient(cast.site.application).send(request)
        }
    }

    /// Documents that name no authority; the others are another's.
    private static let plan = otherPlan.replacing("เทศบาลตำบลริมธารทอง ", with: "")
    private static let report = otherReport.replacing("เทศบาลตำบลริมธารทอง ", with: "")

    private static let otherPlan = """
        มาตรการส่งเสริมคุณธรรมและความโปร่งใส เทศบาลตำบลริมธารทอง จากผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๘
        แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๙

        ประเด็นการปฏิบัติ\tมาตรการ\tขั้นตอนหรือวิธีการ\tผู้รับผิดชอบ\tระยะเวลา
        กระบวนการควบคุม ตรวจสอบการใช้ทรัพย์สินราชการ
        i10 การยืมทรัพย์สิน\tยืมของผ่านระบบ\t1. ทำทะเบียน 2. ตรวจการส่งคืน\tสำนักปลัด\tไตรมาสที่ ๒
        i12 การกำกับดูแล\tตรวจนับครุภัณฑ์ทุกหกเดือน\t1. นับ 2. รายงาน\tงานพัสดุ\tต.ค. ๖๘ - ก.ย. ๖๙
        """

    private static let otherReport = """
        รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม เทศบาลตำบลริมธารทอง ประจำปีงบประมาณ พ.ศ. ๒๕๖๙

        ประเด็นการปฏิบัติ\tมาตรการ\tขั้นตอนหรือวิธีการ\tผู้รับผิดชอบ\tระยะเวลา\tผลผลิต\tผลลัพธ์\tข้อเสนอแนะ
        i10 การยืมทรัพย์สิน\tยืมของผ่านระบบ\t1. ทำทะเบียน\tสำนักปลัด\tไตรมาสที่ ๒\tใบยืม 120 ใบ\tคืนตรงเวลาร้อยละ 96\tทำต่อทุกปี
        """

    @Test("Measures stand beside the document's words, are put right, ticked, and enter the plan")
    func taken() async throws {
        let desk = try Desk(of: try await AdministrationCast())
        let sent = try await desk.send(Array(Self.plan.utf8))
        let reading = try #require(sent["Location"])
        #expect(sent.status == 303 && reading == Self.sending + "/1")
        let page = try await desk.get(reading)
        #expect(page.status == 200 && page.text.contains("อ่านได้ 2 มาตรการ"))
        #expect(page.text.contains("ไม่มีกองชื่อ “งานพัสดุ”"))
        #expect(page.text.contains("ระยะเวลา: ต.ค. ๖๘ - ก.ย. ๖๙"), "the document's own words")
        #expect(page.text.matches(of: /name="measures" value="[12]" checked/).count == 2)
        let form = try await desk.get(reading + "/2")
        #expect(form.text.contains(/name="name" value="ตรวจนับครุภัณฑ์ทุกหกเดือน"/))
        let bad = try await desk.desk.send(reading + "/2", [("name", ""), ("steps", "นับทุกห้อง")])
        #expect(bad.status == 422 && bad.text.contains("นับทุกห้อง"))
        let fields = [
            ("topic", "4"), ("name", "ตรวจนับครุภัณฑ์ทุกกอง"), ("steps", "นับ\nรายงาน"),
            ("period", "ตลอดปีงบประมาณ"), ("targets", "i12"),
        ]
        let put = try await desk.desk.send(reading + "/2", fields)
        #expect(put["Location"] == reading + "?done=corrected")
        let again = try await desk.get(reading)
        #expect(again.text.contains("ตรวจนับครุภัณฑ์ทุกกอง") && !again.text.contains("ไม่มีกองชื่อ"))
        let none = try await desk.desk.send(reading, [])
        #expect(none.status == 422 && none.text.contains("href=\"#measures\""))
        let taken = try await desk.desk.send(reading, [("measures", "1"), ("measures", "2")])
        #expect(taken["Location"] == "/work/measures/2569?done=imported")
        let plan = try await desk.get("/work/measures/2569")
        for name in ["ยืมของผ่านระบบ", "ตรวจนับครุภัณฑ์ทุกกอง"] { #expect(plan.text.contains(name)) }
        let after = try await desk.get(reading)
        #expect(after.text.contains("เข้าแผนแล้ว") && !after.text.contains("name=\"measures\""))
        #expect(try await desk.get(reading + "/2").status == 404)
    }

    @Test(
        "What a report tells was done becomes progress and conclusion of the measure of that name")
    func report() async throws {
        let cast = try await AdministrationCast()
        let desk = try Desk(of: cast)
        let act = cast.act(.console, cast.first)
        let year = try #require(FiscalYear(2569))
        let measure = try await act.addMeasure(
            MeasureContent(topic: 4, name: "ยืมของผ่านระบบ"), to: year)
        let count = try await act.plan(of: year).count
        let reading = try #require(try await desk.send(Array(Self.report.utf8))["Location"])
        let page = try await desk.get(reading)
        #expect(page.text.contains("เอกสารนี้เป็นรายงานผล"))
        #expect(page.text.contains("แผนมีชื่อนี้แล้ว"))
        _ = try await desk.desk.send(reading, [("measures", "1")])
        #expect(try await act.plan(of: year).count == count)
        let entry = try #require(try await act.progress(of: measure.id).last?.content)
        #expect(entry.share == 100 && entry.words == "ใบยืม 120 ใบ")
        let conclusion = try await act.conclusion(of: measure.id)?.content
        #expect(conclusion?.outcomes == ["คืนตรงเวลาร้อยละ 96"])
        #expect(conclusion?.recommendation == "ทำต่อทุกปี")
    }

    @Test("A document of another year and of another authority is told, and leads to its year")
    func foreign() async throws {
        let desk = try Desk(of: try await AdministrationCast())
        let other = Self.otherPlan.replacing(
            "เทศบาลตำบลริมธารทอง", with: "องค์การบริหารส่วนตำบลคลองพลับพลา")
        let sent = try await desk.send(Array(other.utf8), to: "/work/measures/2568/import")
        let page = try await desk.get(try #require(sent["Location"]))
        #expect(page.text.contains("เอกสารเป็นของปี 2569 แต่กำลังนำเข้าแผนปี 2568"))
        #expect(page.text.contains("href=\"/work/measures/2569/import/1\""))
        #expect(page.text.contains("เอกสารเป็นขององค์การบริหารส่วนตำบลคลองพลับพลา"))
        #expect(page.text.contains("ยังไม่ได้เลือกมาตรการใดไว้ให้"))
        #expect(page.text.contains("name=\"measures\"") && !page.text.contains(" checked"))
    }

    @Test(
        "Of another authority's report only the measures enter the plan, never what was done of them"
    )
    func model() async throws {
        let cast = try await AdministrationCast()
        let desk = try Desk(of: cast)
        let other = Self.otherReport.replacing(
            "เทศบาลตำบลริมธารทอง", with: "องค์การบริหารส่วนตำบลคลองพลับพลา")
        let reading = try #require(try await desk.send(Array(other.utf8))["Location"])
        let page = try await desk.get(reading)
        #expect(page.text.contains("ในรายงานนี้ไม่นำเข้า") && !page.text.contains(" checked"))
        _ = try await desk.desk.send(reading, [("measures", "1")])
        let act = cast.act(.console, cast.first)
        let plan = try await act.plan(of: try #require(FiscalYear(2569)))
        let taken = try #require(plan.first { $0.content.name == "ยืมของผ่านระบบ" })
        #expect(try await act.progress(of: taken.id).isEmpty)
        #expect(try await act.conclusion(of: taken.id) == nil)
    }

    @Test(
        "What is no document with measures is refused beside its field, in both languages",
        arguments: ["th", "en"])
    func refused(_ language: String) async throws {
        let desk = try Desk(of: try await AdministrationCast())
        let scores = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘\n\nผลคะแนนรวม ๙๔.๑๘ คะแนน อยู่ในระดับ ผ่านดี"
        let locked = Array("%PDF-1.7\n1 0 obj<</Encrypt 2 0 R>>endobj\ntrailer<</Root 1 0 R>>".utf8)
        for bytes in [[], Array("สวัสดี".utf8), [0, 1, 2, 255], Array(scores.utf8), locked] {
            let answer = try await desk.send(bytes, named: "แผน.docx", language: language)
            #expect(answer.status == 422, "\(bytes.count) bytes")
            #expect(answer.text.contains("href=\"#file\""))
        }
        let unknown = try await desk.send([], named: "", language: language, document: "9")
        #expect(unknown.status == 422 && unknown.text.contains("href=\"#document\""))
    }

    @Test("A document whose scores were read is taken up again without being sent")
    func known() async throws {
        let desk = try Desk(of: try await AdministrationCast())
        let both = Self.plan + "\n\nผลคะแนนรวม ๙๔.๑๘ คะแนน อยู่ในระดับ ผ่านดี\n"
        _ = try await desk.send(
            Array(both.utf8), named: "ผลและแผน.txt", to: "/work/results/import")
        let form = try await desk.get(Self.sending)
        #expect(form.text.contains("ผลและแผน.txt"))
        let sent = try await desk.send([], named: "", document: "๑")
        let page = try await desk.get(try #require(sent["Location"]))
        #expect(page.text.contains("อ่านได้ 2 มาตรการ"))
    }

    @Test(
        "While it is read a page says so, to its sender alone, and leads on by itself",
        arguments: [
            (sending, plan, "/1"), ("/work/results/import", "ผลคะแนนรวม ๙๔.๑๘ คะแนน ปี ๒๕๖๘", ""),
        ])
    func waiting(_ path: String, _ paper: String, _ end: String) async throws {
        let waits = ReadingWaits(first: .zero, next: .seconds(60))
        let cast = try await AdministrationCast(site: try await TestSite(waits: waits))
        let desk = try Desk(of: cast)
        let place = try #require(try await desk.send(Array(paper.utf8), to: path)["Location"])
        #expect(place.hasPrefix(path + "/waiting/"))
        #expect(try await Desk("other officer", of: cast).get(place + "?wait=yes").status == 404)
        let done = try await desk.get(place + "?wait=yes")
        if end.isEmpty {
            #expect([303, 422].contains(done.status))
        } else {
            #expect(done["Location"] == path + end)
        }
        let gone = try await desk.get(path + "/waiting/abc")
        #expect(gone.status == 404 && gone.text.contains("ส่งไฟล์อีกครั้ง"))
    }

    @Test("Only an officer reads documents; another authority's officer does not see what was read")
    func apart() async throws {
        let cast = try await AdministrationCast()
        let desk = try Desk(of: cast)
        let reading = try #require(try await desk.send(Array(Self.plan.utf8))["Location"])
        for path in [reading, reading + "/1"] {
            for (player, status) in [("own staff", 403), ("own head", 403), ("other officer", 404)]
            {
                #expect(try await Desk(player, of: cast).get(path).status == status, "\(player)")
            }
        }
    }

    @Test(
        "Measures of real offices' documents are read, each beside its words",
        .enabled(if: seed("001") != nil, "the shared seeds are not here"),
        arguments: [("000", 7), ("001", 13), ("004", 9)])
    func seeds(_ number: String, _ count: Int) async throws {
        let desk = try Desk(of: try await AdministrationCast())
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: try #require(seed(number)))))
        let sent = try await desk.send(bytes, named: "\(number).txt")
        let page = try await desk.get(try #require(sent["Location"]))
        #expect(page.text.contains("อ่านได้ \(count) มาตรการ"))
        #expect(page.text.matches(of: /class="sheet"/).count == count)
    }
}
