import Foundation
import Testing
import ThaiText

@testable import Prongsai

@Suite("The page of settings") struct ConfigurationDocumentTests {
    @Test("Every setting stands there as the program has it, and no other")
    func complete() throws {
        let page = Prompt.package.appending(path: "Documentation/Configuration.md")
        let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasPrefix("| `") }.map(String.init)
        let expected = Setting.allCases.map { setting in
            let standard = setting.standard.isEmpty ? "" : "`\(setting.standard)`"
            return "| `\(setting.rawValue)` | `\(setting.variable)` | \(standard) "
                + "| \(setting.meaning.thai) | \(setting.meaning.english) |"
        }
        #expect(rows == expected)
    }
}
