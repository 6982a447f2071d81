import Foundation
import HTTP
import HTTPTesting
import Platform
import SQL
import Testing

@testable import Prongsai

@Suite("Pages of what shows progress") struct ProofPagesTests {
    private static func picture(_ field: String, _ name: String) -> FormPart {
        FormPart(field, file: name, type: "image/png", Self.png)
    }

    /// The smallest true picture.
    private static let png = Array(
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        ) ?? Data())

    /// A measure with an entry of two pictures, two links and a figure; its page and the address of adding more.
    private func shown(_ desk: MeasureDesk) async throws -> (page: String, addition: String) {
        let address = try await desk.add()
        let path = address + "/progress"
        let fields =
            try await desk.hidden(path) + MeasureDesk.progress("40")
            + [
                ("file_label", "ภาพการอบรม"), ("file_label_2", ""),
                ("link_2", "https://www.rimthanthong.example/photos"), ("link_label_2", "ภาพทั้งหมด"),
            ]
        let files = [Self.picture("file", "IMG_1.png"), Self.picture("file_2", "IMG_2.png")]
        let sent = try await desk.post(path, fields, files: files)
        #expect(sent["Location"] == address + "?done=recorded")
        let links = try await desk.get(address).text.matches(
            of: /href="(\/work\/measure\/\d+\/progress\/\d+\/evidence)"/)
        return (address, String(try #require(links.first).output.1))
    }

    @Test(
        "Several files, links and figures go with one form, each under words that people read, pictures small"
    )
    func several() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let page = try await desk.get(try await shown(desk).page).text
        // A file that nobody named is called as what was done.
        for text in [
            ">ภาพการอบรม</a>", ">อบรมแล้ว 22 คน</a>", "IMG_1.png", "IMG_2.png", ">ข่าวการอบรม</a>",
            ">ภาพทั้งหมด</a>", "ผู้เข้าอบรม: 22 คน",
        ] { #expect(page.contains(text), "\(text)") }
        let pictures = page.matches(
            of: /<img class="thumb" src="(\/work\/measure\/\d+\/files\/\d+)\?small=1"/)
        #expect(pictures.count == 2)
        // The page loads pictures of its own size; what opens is the file as it was sent.
        let address = String(try #require(pictures.first).output.1)
        let (small, whole) = (try await desk.get(address + "?small=1"), try await desk.get(address))
        #expect(small["Content-Type"] == "image/jpeg" && whole["Content-Type"] == "image/png")
        #expect(whole.body == [UInt8](Self.png))
    }

    @Test("More is added later, with who and when; nothing and too much are refused")
    func later() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let (address, addition) = try await shown(desk)
        let nothing = try await desk.post(addition, try await desk.hidden(addition))
        #expect(nothing.status == 422 && nothing.text.contains("id=\"file-error\""))
        let hidden = try await desk.hidden(addition)
        for _ in 1...2 {
            let sent = try await desk.post(
                addition, hidden + [("file_label", "ภาพมอบใบประกาศ")],
                files: [Self.picture("file", "IMG_9.png")])
            #expect(sent["Location"] == address + "?done=shown")
        }
        let page = try await desk.get(address).text
        #expect(page.matches(of: />ภาพมอบใบประกาศ<\/a>/).count == 1)
        #expect(page.contains("IMG_9.png · แนบเพิ่มเมื่อ "))
        // Of a measure of another division staff adds nothing.
        let staff = try MeasureDesk("own staff", of: cast)
        let theirs = try await staff.post(
            addition,
            staff.unseen(of: "/work/measure/{measure}/progress/{entry}/evidence")
                + [("figure", "1"), ("figure_label", "ก")])
        #expect(theirs.status == 422 && theirs.text.contains("มาตรการนี้เป็นของกองอื่น"))
        #expect(try await MeasureDesk("other officer", of: cast).get(addition).status == 404)
        for _ in 1...12 {
            let full = try await desk.post(
                addition,
                try await desk.hidden(addition)
                    + (1...3).flatMap { number -> [(name: String, value: String)] in
                        let end = number == 1 ? "" : "_\(number)"
                        return [("figure\(end)", "1 ใบ"), ("figure_label\(end)", "ใบยืม")]
                    })
            #expect(full.status == 303 || full.text.contains("ไม่เกิน 40 ชิ้น"))
        }
        let full = try await desk.get(address).text
        #expect(full.matches(of: /\/removal"/).count <= 40)
    }

    @Test("A piece is removed with a reason that stays to be read; its file goes with it")
    func removed() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let (address, _) = try await shown(desk)
        let before = try await desk.get(address).text
        let link = String(
            try #require(
                before.firstMatch(
                    of: /href="(\/work\/measure\/\d+\/progress\/\d+\/evidence\/0\/removal)"/)
            ).output.1)
        let file = String(
            try #require(before.firstMatch(of: /src="(\/work\/measure\/\d+\/files\/\d+)[?"]/))
                .output.1
        )
        #expect(try await desk.get(file).status == 200)
        #expect(try await desk.send(link, [("reason", " ")]).status == 422)
        let sent = try await desk.send(link, [("reason", "เห็นหน้าเด็ก")])
        #expect(sent["Location"] == address + "?done=hidden")
        let page = try await desk.get(address).text
        #expect(page.contains("นำ “ภาพการอบรม” ออกเมื่อ") && page.contains("เพราะ เห็นหน้าเด็ก"))
        #expect(!page.contains(">ภาพการอบรม</a>") && !page.contains("IMG_1.png"))
        #expect(try await desk.get(file).status == 404)
        #expect(try await desk.get(link).status == 404)
        let audit = try await MeasureDesk("own administrator", of: cast).get("/work/audit").text
        #expect(audit.contains("นำหลักฐานความก้าวหน้าออก") && audit.contains("ชิ้นที่ 1"))
    }

    @Test(
        "The same words, share and day from another form are one entry, and no file of it is kept")
    func twice() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let path = try await desk.add() + "/progress"
        #expect(try await desk.send(path, MeasureDesk.progress("40")).status == 303)
        let again = try await desk.post(
            path, try await desk.hidden(path) + MeasureDesk.progress("40"),
            files: [Self.picture("file", "a.png")])
        #expect(again.status == 422 && again.text.contains("บันทึกนี้มีแล้ว"))
        let files = try await cast.site.installation.database.read { transaction -> Int64 in
            try transaction.row("SELECT count(*) AS files FROM file")?["files"] ?? -1
        }
        #expect(files == 0)
    }

    @Test("A picture as iPhones keep it is answered with what to do")
    func heic() async throws {
        let cast = try await AdministrationCast()
        let desk = try MeasureDesk("own officer", of: cast)
        let path = try await desk.add() + "/progress"
        let refused = try await desk.post(
            path, try await desk.hidden(path) + MeasureDesk.progress("40"),
            files: [
                FormPart("file_2", file: "IMG_7.HEIC", type: "image/heic", Array("ftypheic".utf8))
            ])
        #expect(refused.status == 422 && refused.text.contains("คลังรูปภาพ"))
        // The fold stands open where something in it is wrong.
        #expect(refused.text.contains("<details class=\"more\" open>"))
    }
}
