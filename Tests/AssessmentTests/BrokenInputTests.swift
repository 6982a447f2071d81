import Testing
import ThaiText

@testable import Assessment

/// Bytes from outside must give an answer or an error, whatever they are; a trap would end the test.
@Suite struct BrokenInputTests {
    private func mutated(
        _ bytes: [UInt8], _ numbers: inout ScoringPropertyTests.Numbers
    ) -> [UInt8] {
        let sharp = Array("\",;\t\r\n\\{}[]:0-.ก".utf8) + [0xFF, 0x00, 0xE0, 0xA1]
        var out = bytes
        for _ in 0...Int.random(in: 0...6, using: &numbers) {
            guard !out.isEmpty else { break }
            let at = Int.random(in: out.indices, using: &numbers)
            switch Int.random(in: 0..<5, using: &numbers) {
            case 0: out[at] = sharp.randomElement(using: &numbers) ?? 0
            case 1: out.insert(sharp.randomElement(using: &numbers) ?? 0, at: at)
            case 2: out.remove(at: at)
            case 3: out.removeSubrange(at..<min(out.count, at + 9))
            default: out += out[at..<min(out.count, at + 40)]
            }
        }
        return out
    }

    @Test(arguments: [
        "i4,i5,ส่วนที่,e1,o12\nมาก,\"ไม่มี\",1,มาก,50\n\"a\"\"b\",,2,,\r\nน้อย,100,,80,\n",
        "question,part,most,much,fairly,little,least,none\ni10,,33,1,0,1,1,6\ne1,2,1,1,,,,\n",
        "o12,50\no13,0\n", "figure;score\nIIT;95.68\nindicator.9;80.75\n",
    ])
    func `damaged answers are counted or refused`(text: String) throws {
        let framework = try FrameworkFiles.framework(2568)
        var numbers = ScoringPropertyTests.Numbers(state: UInt64(text.utf8.count))
        var refused = 0
        for _ in 0..<400 {
            let bytes = mutated(Array(text.utf8), &numbers)
            var reader = AnswerReader(framework: framework)
            do {
                let middle = Int.random(in: 0...bytes.count, using: &numbers)
                try reader.read(Array(bytes[..<middle]))
                try reader.read(Array(bytes[middle...]))
                let sheet = try reader.finish()
                let result = Scorer(framework).result(of: sheet.known)
                #expect(result.total.low >= .zero && result.total.high <= Score.full)
            } catch {
                refused += 1
                #expect(!error.faults.isEmpty && error.count >= error.faults.count)
            }
        }
        #expect(refused > 20 && refused < 400)
    }

    @Test func `damaged JSON is read or refused with a place`() {
        let text = #"{"year": 2568, "a": [1, -2.5, "ก\u0e01\n", {"b": null, "c": true}], "d": {}}"#
        var numbers = ScoringPropertyTests.Numbers(state: 11)
        var refused = 0
        for _ in 0..<3000 {
            switch JSONSyntax.read(mutated(Array(text.utf8), &numbers)) {
            case .value: continue
            case .fault(let fault):
                refused += 1
                #expect(fault.english.hasPrefix("line "))
            }
        }
        #expect(refused > 1000 && refused < 3000)
    }
}
