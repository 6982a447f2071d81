import Assessment
import Foundation
import Platform
import Reports
import Results
import SQL
import StorageTesting
import Testing
import ThaiText

/// The frameworks of the repository and what the tests of results stand on.
enum Years {
    static let library: FrameworkLibrary? = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Frameworks")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let files = names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map {
                FrameworkFile(name: name, bytes: Array($0))
            }
        }
        return try? FrameworkLibrary(files: files)
    }()

    static func framework(_ year: Int) throws -> Framework {
        try #require(library?.framework(for: year))
    }

    /// What was read of a document for a year.
    static func read(_ year: Int, _ scores: Scores) throws -> ReadResult {
        var report = Report(kind: .scores, fiscalYear: year)
        report.scores = scores
        let origins = ["total": FigureOrigin(place: "บรรทัดที่ 3", text: "คะแนนรวม ๙๔.๑๘")]
        report.measures = [Measure(topic: 1, name: "ยืมของผ่านเว็บ")]
        return ReadResult(
            year: try #require(FiscalYear(year)), name: "ผล.docx",
            digest: [UInt8](repeating: 0xA7, count: 32),
            figures: ReadFigures(report, origins: origins))
    }

    /// Figures of a year as somebody typed them.
    static func draft(
        _ year: Int, _ figures: [(String, String)], from reading: ResultReading.ID? = nil
    ) throws -> ResultDraft {
        let framework = try framework(year)
        return ResultDraft(
            year: try #require(FiscalYear(year)),
            entries: try figures.map { name, written in
                try ResultEntry(
                    try #require(Figure(name)), written: written, framework: framework)
            }, from: reading)
    }
}

extension Town {
    /// A town with an officer; the officer's doing.
    static func withOfficer(
        _ slug: String, on trial: Database
    ) async throws -> (town: Town, officer: Act) {
        let town = try await found(slug, on: trial)
        let person = try await town.add("มะลิ ใจดี", "officer@\(slug).example", [.officer])
        return (town, town.act(person, [.officer], at: began + .minutes(5)))
    }
}
