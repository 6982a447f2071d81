import Documents
import Platform
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("Services on paper") struct ServicePaperTests {
    private func document(_ code: String, at address: String?) async throws -> ServiceDocument {
        let entries = try ServiceFiles.data().ready.entries
        let entry = try #require(entries.first { $0.code.text == code })
        let profile = try Town.profile("rimthan")
        let service = Service(
            id: Service.ID(rawValue: 1), code: entry.code, version: 1, content: entry.content,
            division: nil, isOpen: true, changed: Timestamp(milliseconds: 0))
        return ServiceDocument(
            authority: profile, service: service, office: OfficeReach.unknown, divisions: [:],
            address: address, created: "2026-11-22T12:00:00+07:00")
    }

    private func codes(_ document: Document) -> [MatrixCode] {
        document.blocks.compactMap { block in
            if case .matrix(let code) = block { code } else { nil }
        }
    }

    private func text(_ document: Document) -> String {
        document.blocks.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
        }.joined(separator: "\n")
    }

    @Test("A poster has one large code, the time, the fee and what to bring")
    func poster() async throws {
        let address = "https://rimthan.example.go.th/services/street-light"
        let poster = try await document("street-light", at: address).poster
        #expect(codes(poster).map(\.isLarge) == [true])
        // One sheet for a wall has no page to number; the manual has.
        #expect(poster.sections.map(\.numbered) == [false])
        let pages = try await document("street-light", at: address).manual.sections
        #expect(pages.map(\.numbered) == [true])
        #expect(codes(poster).first?.label == address)
        for words in ["ใช้เวลา", "ค่าธรรมเนียม", "เอกสาร", address] {
            #expect(text(poster).contains(words), "\(words)")
        }
        // The control: the manual's code is small.
        let manual = try await document("street-light", at: address).manual
        #expect(codes(manual).map(\.isLarge) == [false])
    }

    @Test("Where nobody said where the program is found, paper has no code but says so")
    func nowhere() async throws {
        let document = try await document("street-light", at: nil)
        for paper in [document.poster, document.manual] {
            #expect(codes(paper).isEmpty && text(paper).contains(PaperAddress.missing))
            #expect(!text(paper).contains("127.0.0.1"))
        }
    }
}
