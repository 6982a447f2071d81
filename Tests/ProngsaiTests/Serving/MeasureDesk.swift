import Cryptography
import HTTP
import HTTPTesting
import Measures
import Platform
import Testing
import ThaiText

@testable import Prongsai

/// A browser of somebody of the cast, at the plan of measures.
struct MeasureDesk {
    let cast: AdministrationCast
    let cookie: String
    private let visitor: Visitor

    init(_ player: String, of cast: AdministrationCast) throws {
        self.cast = cast
        (cookie, visitor) = (try cast.player(player).cookie, try cast.player(player).visitor)
    }

    /// What a form of a route carries unseen, also where no page shows the form any more.
    func unseen(of route: String) -> [(name: String, value: String)] {
        let tokens = FormTokens(key: cast.site.installation.key, random: .system)
        let person =
            visitor.session.map {
                "\($0.member.authority.rawValue)/\($0.member.person.rawValue)"
            } ?? ""
        let token = tokens.token(
            purpose: route, session: visitor.binding, person: person, now: cast.site.now)
        return [(FormField.token, token)]
    }

    func get(_ path: String, language: String = "th") async throws -> TestResponse {
        try await TestClient(cast.site.application).send(
            TestRequest(
                .get, path, fields: [("Cookie", cookie), ("Accept-Language", language)]))
    }

    /// The unseen fields of a form on a page.
    func hidden(
        _ path: String, on page: String? = nil
    ) async throws -> [(name: String, value: String)] {
        try await get(page ?? path).hiddenFields(ofFormTo: path)
    }

    func post(
        _ path: String, _ fields: [(name: String, value: String)], file: FormPart? = nil,
        files: [FormPart] = [], language: String = "th"
    ) async throws -> TestResponse {
        // What was done comes with files, if there are any.
        var request =
            ["/progress", "/evidence", "/file"].contains(where: path.hasSuffix)
            ? TestRequest(
                parts: fields.map { FormPart($0.name, $0.value) } + [file].compactMap(\.self)
                    + files, to: path)
            : TestRequest(form: fields, to: path)
        request.fields += [("Cookie", cookie), ("Accept-Language", language)]
        return try await TestClient(cast.site.application).send(request)
    }

    /// Opens a form and sends it.
    func send(
        _ path: String, _ fields: [(name: String, value: String)], on page: String? = nil,
        language: String = "th"
    ) async throws -> TestResponse {
        try await post(path, try await hidden(path, on: page) + fields, language: language)
    }

    /// What an officer writes into the editor, all of it right.
    static func measure(
        _ changes: [String: String] = [:]
    ) -> [(name: String, value: String)] {
        [
            ("topic", "4"), ("targets", "i10, O๑๒"), ("name", "ยืมของผ่านระบบ มีใบส่งคืนทุกครั้ง"),
            ("issue", "ยังยืมด้วยสมุด\nกองช่างไม่มีสมุด"), ("steps", "ทำแบบฟอร์มยืม\n\nอบรมทุกกอง"),
            ("divisions", "2"), ("period", "ไตรมาสที่ ๒"), ("outputs", "ใบยืม 120 ใบ"),
            ("outcomes", "คืนตรงเวลาร้อยละ 90"),
        ].map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    /// What somebody writes of progress.
    static func progress(
        _ share: String, _ changes: [String: String] = [:]
    ) -> [(name: String, value: String)] {
        [
            ("share", share), ("words", "อบรมแล้ว 22 คน"), ("day", "20 ส.ค. 2569"),
            ("link", "https://www.rimthanthong.example/news/12"), ("link_label", "ข่าวการอบรม"),
            ("figure", "22 คน"), ("figure_label", "ผู้เข้าอบรม"),
        ].map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    /// The addresses of the measures that a plan's page lists.
    static func rows(_ page: String) -> [String] {
        page.matches(of: /<li class="task"><div><a class="strong" href="([^"]+)"/).map {
            String($0.output.1)
        }
    }

    static let year = "/work/measures/2569"

    /// Adds a measure through the form; the address of its page.
    func add(_ changes: [String: String] = [:]) async throws -> String {
        let answer = try await send(Self.year + "/new", Self.measure(changes))
        #expect(answer.status == 303, "\(answer.text.suffix(3_000))")
        let address = try #require(answer["Location"])
        #expect(address.hasSuffix("?done=added"))
        return String(address.dropLast("?done=added".count))
    }
}
