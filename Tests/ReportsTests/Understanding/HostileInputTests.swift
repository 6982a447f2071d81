import DocumentReading
import Foundation
import Reports
import Testing

@Suite("Reading survives whatever a file holds") struct HostileInputTests {
    /// A generator that gives the same numbers on every run (SplitMix64).
    struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    private static let pieces: [[Unicode.Scalar]] = [
        "\t", "\n", "<p>", "</ul>", "<b", "๑.", "99999999999999999999", "\u{0}", "\u{0E33}", "|",
        "**",
        "- ", "(", "๐", "i", "มาตรการ", "คะแนน", "ผู้รับผิดชอบ\t", "ประเด็นที่ ๑", "🙂", "\u{0E4D}า",
        "ปี 2568",
        "ต.ค. ", "%", "&#x110000;", "\u{202E}",
    ].map { Array($0.unicodeScalars) }

    private static func mutate(_ text: [Unicode.Scalar], _ numbers: inout Numbers) -> String {
        var text = text
        for _ in 0..<Int.random(in: 1...30, using: &numbers) where !text.isEmpty {
            let index = Int.random(in: 0..<text.count, using: &numbers)
            switch Int.random(in: 0...3, using: &numbers) {
            case 0: text.removeSubrange(index..<min(text.count, index + 40))
            case 1: text.insert(contentsOf: pieces[index % pieces.count], at: index)
            case 2: text.swapAt(index, Int.random(in: 0..<text.count, using: &numbers))
            default: text.insert(contentsOf: text[index..<min(text.count, index + 60)], at: 0)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text)
        return String(view)
    }

    @Test(
        "spoiled samples give a report that can be written",
        arguments: [
            "2567-seven-columns.txt", "2565-scores-in-prose.txt", "ocr-noise.txt",
            "table-in-three.txt", "bars-and-numbers.txt", "result-sheet.txt",
            "one-measure-per-page.txt",
        ])
    func mutations(name: String) throws {
        let text = try String(contentsOf: LayoutTests.folder.appending(path: name), encoding: .utf8)
        var numbers = Numbers(state: UInt64(name.count))
        for _ in 0..<25 {
            let spoiled = Self.mutate(Array(text.unicodeScalars), &numbers)
            let report = Reading.report(spoiled)
            #expect(throws: Never.self) { try JSONEncoder().encode(report) }
        }
    }

    @Test(
        "strange texts",
        arguments: [
            "", "\t", "\t\t\n\t", String(repeating: "\t", count: 3000),
            String(repeating: "๑. ", count: 5000), String(repeating: "(", count: 5000),
            String(repeating: "<p><ul><li>", count: 2000), String(repeating: "ข้อ ", count: 3000),
            "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n" + String(repeating: "\t\t\n", count: 500),
            "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n" + String(repeating: "ก\t- \t/\n", count: 300),
        ])
    func strange(text: String) {
        _ = Reading.report(text)
    }
}
