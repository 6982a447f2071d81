import Documents
import Platform
import Testing
import ThaiText

@testable import EService

@Suite("Statistics to take away") struct StatisticsFileTests {
    @Test("A workbook holds what the page shows, and no cell of it begins a formula")
    func workbook() throws {
        let year = try #require(FiscalYear(2569))
        let statistics = ServiceStatistics(
            year: year, services: [], figures: [:], months: Array(repeating: 3, count: 12))
        let rows = StatisticsRows(statistics, .thai)
        let document = rows.workbook(statistics, of: "=1+1")
        let tables = document.blocks.compactMap { block -> Table? in
            if case .table(let table) = block { table } else { nil }
        }
        #expect(tables.map(\.title) == ["แยกตามบริการ", "แยกตามเดือน"])
        #expect(tables.last?.rows.count == 12)
        #expect(tables.last?.rows.first?.cells.map(\.text) == ["ตุลาคม", "3"])
        let cells = tables.flatMap { $0.header + $0.rows }.flatMap(\.cells).map(\.text)
        let texts =
            cells
            + document.blocks.compactMap { block -> String? in
                if case .paragraph(let paragraph) = block { paragraph.text } else { nil }
            }
        #expect(texts.contains("'=1+1"))
        #expect(texts.allSatisfy { !"=+-@".contains($0.first ?? " ") })
        // The page says no figure by a dash that no spreadsheet takes for a sign.
        #expect(texts.contains("–"))
    }
}
