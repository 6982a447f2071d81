import Assessment
import Foundation
import Testing

@testable import Prongsai

@Suite struct AnswersFileTests {
    private func framework() throws -> Framework {
        let folder = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Frameworks")
        let files = try (2565...2568).map { year in
            let data = try Data(contentsOf: folder.appendingPathComponent("\(year).json"))
            return FrameworkFile(name: "\(year).json", bytes: Array(data))
        }
        return try #require(try FrameworkLibrary(files: files).framework(for: 2568))
    }

    /// Reads bytes through a file of their own.
    private func read(_ bytes: [UInt8], threads: Int) throws -> AnswerSheet {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("answers-\(UUID().uuidString).csv")
        try Data(bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let descriptor = open(path.path, O_RDONLY)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        let file = AnswersFile(framework: try framework(), instrument: nil, threads: threads)
        return try file.read(from: descriptor)
    }

    /// Long enough for several blocks; line ends inside quotes lie across their edges.
    private func answers(rows: Int, last: String) -> [UInt8] {
        let row = "\"หมาย\nเหตุ, \"\"ก\"\"\",มากที่สุด,น้อยที่สุด\r\n"
        return Array(("note,i4,i5\r\n" + String(repeating: row, count: rows) + last).utf8)
    }

    @Test(arguments: [1, 2, 3])
    func `every row is counted once, whatever the number of threads`(threads: Int) throws {
        let sheet = try read(answers(rows: 20_000, last: "x,มาก,"), threads: threads)
        #expect(sheet.questionnaires == 20_001)
        let counts = try #require(sheet.known.answers[.question("i4")]?.statements.first)
        #expect(counts.options.map(\.count) == [20_000, 1, 0, 0, 0, 0])
    }

    @Test func `a fault after many blocks has the row of the spreadsheet`() throws {
        do {
            _ = try read(answers(rows: 20_000, last: "x,มาก,บ่อย"), threads: 2)
            Issue.record("the fault was not found")
        } catch AnswersFile.Failure.answers(let error) {
            #expect(error.faults.map(\.row) == [20_002])
            #expect(error.faults.first?.column == "i5")
        }
    }

    @Test func `a row without end is refused while memory stays small`() throws {
        let endless = answers(rows: 1, last: "\"" + String(repeating: "ก", count: 1_500_000))
        do {
            _ = try read(endless, threads: 2)
            Issue.record("the row was accepted")
        } catch AnswersFile.Failure.answers(let error) {
            #expect(!error.faults.isEmpty)
        }
    }

    @Test func `short tables are read by the same door`() throws {
        #expect(
            try read(Array("o12,50\n".utf8), threads: 2).known.given == [
                .question("o12"): Ratio(50)
            ])
    }
}
