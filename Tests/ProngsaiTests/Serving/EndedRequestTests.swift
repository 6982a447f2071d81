import HTTP
import HTTPTesting
import Platform
import Testing

@testable import Prongsai

@Suite("A request that was open too long") struct EndedRequestTests {
    private static let typed = "วต. 12 &amp; ข้างวัด</textarea>"

    @Test("What was typed comes back with where to open the request again, and nothing is noted")
    func words() async throws {
        let asked = try await Asked()
        // The control: while it is open, the form comes back in its place.
        let open = try await asked.answer("วต. 12 & ข้างวัด", nil, known: "1")
        #expect(open.status == 422 && open.text.contains(Self.typed))
        #expect(!open.text.contains("ข้อความที่คุณพิมพ์ ยังไม่ได้ส่ง"))
        asked.stage.site.pass(.hours(5))
        let ended = try await asked.answer("วต. 12 & ข้างวัด", nil)
        #expect(ended.status == 200 && ended.text.contains(Self.typed))
        for words in ["ข้อความที่คุณพิมพ์ ยังไม่ได้ส่ง", "เปิดคำขอไว้ได้ครั้งละ 4 ชั่วโมง", "name=\"phone\""] {
            #expect(ended.text.contains(words), "\(words)")
        }
        let guest = try await asked.stage.resident(at: "/requests/\(asked.request.pass)/review")
        let review = try await guest.send(
            [("review", "บ้านอยู่ในเขต"), ("known", "3")], to: Asked.wish)
        #expect(review.text.contains("บ้านอยู่ในเขต</textarea>"))
    }

    @Test("Without words it leads to where it is opened again, which says why")
    func address() async throws {
        let asked = try await Asked()
        asked.stage.site.pass(.hours(5))
        let gone = try await asked.open("/a/rim/requests/\(asked.request.pass)")
        let place = try #require(gone["Location"])
        #expect(gone.status == 303 && place == "/a/rim/requests?ended=yes")
        #expect(try await asked.open(place).text.contains("เปิดคำขอไว้ได้ครั้งละ 4 ชั่วโมง"))
        #expect(try await !asked.open("/a/rim/requests").text.contains("ครั้งละ 4 ชั่วโมง"))
    }
}
