import Documents
import Platform
import StorageTesting
import Testing
import ThaiText

@testable import Engagement

@Suite("A poll on a sheet for a wall") struct PollPosterTests {
    private static func poster(at address: String?) throws -> Document {
        let from = Timestamp(startOf: try #require(ThaiDate(iso: "2026-11-20")))
        let poll = Poll(
            id: Poll.ID(rawValue: 3), version: 2,
            content: PollContent(
                title: "บริการเก็บขยะ ปี 2570", text: "", from: from, until: from + .days(7),
                questions: [PollQuestion(.satisfaction, "พอใจเพียงใด")]),
            isPublished: true, isAnswered: false)
        return PollPoster(
            authority: try Town.profile("rimthan"), poll: poll, address: address,
            created: "2026-11-22T12:00:00+07:00"
        ).document
    }

    private static func codes(_ document: Document) -> [MatrixCode] {
        document.blocks.compactMap { if case .matrix(let code) = $0 { code } else { nil } }
    }

    private static func text(_ document: Document) -> String {
        document.blocks.compactMap {
            if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil }
        }.joined(separator: "\n")
    }

    @Test("It has one large code, what is asked about, and the last day in Thai digits")
    func whole() throws {
        let address = "https://rimthan.example.go.th/polls/3"
        let poster = try Self.poster(at: address)
        #expect(Self.codes(poster).map(\.isLarge) == [true])
        #expect(Self.codes(poster).first?.label == address)
        for words in ["บริการเก็บขยะ ปี ๒๕๗๐", "๒๖", "๑ ข้อ ไม่ต้องบอกชื่อ", address] {
            #expect(Self.text(poster).contains(words), "\(words)")
        }
    }

    @Test("Where nobody said where the program is found, it has no code but says so")
    func nowhere() throws {
        let poster = try Self.poster(at: nil)
        #expect(Self.codes(poster).isEmpty && Self.text(poster).contains(PaperAddress.missing))
    }
}
