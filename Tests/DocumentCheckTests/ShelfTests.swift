import Assessment
import Cryptography
import DocumentCheck
import Platform
import Reports
import Testing

@Suite("The shelf of checked documents") struct ShelfTests {
    private let now = Timestamp(milliseconds: 1_760_000_000_000)

    private func document(_ name: String) throws -> CheckedDocument {
        CheckedDocument(
            name: name, report: Report(), year: nil, library: try FrameworkLibrary(files: []))
    }

    @Test("A document is found by its key for an hour, and by no other key")
    func hour() throws {
        let shelf = Shelf(random: .system)
        let key = shelf.put(try document("a.pdf"), weight: 1, now: now)
        #expect(key.utf8.count == 22)
        #expect(shelf.document(key, now: now + .minutes(60))?.name == "a.pdf")
        #expect(shelf.document(key, now: now + .minutes(61)) == nil)
        #expect(shelf.document("other", now: now) == nil)
    }

    @Test("What is over is not kept, nor what was taken away")
    func gone() throws {
        let shelf = Shelf(random: .system)
        let first = shelf.put(try document("a.pdf"), weight: 1, now: now)
        let second = shelf.put(try document("b.pdf"), weight: 1, now: now + .minutes(30))
        shelf.sweep(now: now + .minutes(61))
        #expect(shelf.count == 1 && shelf.document(first, now: now) == nil)
        shelf.remove(second)
        #expect(shelf.count == 0)
    }

    @Test("When the room is full the oldest goes, and the newest always stays")
    func room() throws {
        let shelf = Shelf(random: .system, room: 1 << 20)
        let keys = try (0..<5).map { number in
            shelf.put(try document("\(number)"), weight: 400_000, now: now)
        }
        #expect(
            keys.map { shelf.document($0, now: now) == nil } == [true, true, true, false, false])
        let large = shelf.put(try document("large"), weight: 20 << 20, now: now)
        #expect(shelf.count == 1 && shelf.document(large, now: now) != nil)
    }
}
