import Foundation
import Testing

@Suite("Names of the stylesheet in areas") struct ClassNameTests {
    private static let areas = [
        "Accounts", "Administration", "DocumentCheck", "Measures", "Results",
        "AssessmentPages",
    ]

    /// What arranges and sets text, as Documentation/Design.md names it; all else belongs to a component.
    private static let layout: Set<String> = [
        "stack", "stack-2", "grid", "grid-2", "row", "measure", "mt-5", "mt-6", "card", "items",
        "more", "hint", "lead", "meta", "vh",
    ]

    /// Parts of components that no type of `Design` draws yet.
    private static let pieces: Set<String> = [
        "btn", "btn--quiet", "btn--small", "field", "input", "task", "task__n", "ticket__code",
    ]

    private func names() throws -> Set<String> {
        let expression = try NSRegularExpression(pattern: #"\.class\("([^"]*)""#)
        let files = SourceFiles.sources(of: Self.areas)
        return Set(
            files.flatMap { file in
                let text = file.text as NSString
                return expression.matches(
                    in: file.text, range: NSRange(location: 0, length: text.length)
                ).flatMap { text.substring(with: $0.range(at: 1)).split(separator: " ") }
            }.map(String.init))
    }

    @Test("An area arranges with the listed names; how a thing looks is the component's")
    func listed() throws {
        let names = try names()
        #expect(!names.isDisjoint(with: Self.layout))
        #expect(names.subtracting(Self.layout).subtracting(Self.pieces) == [])
    }

    @Test("No list holds a name that no area uses, nor one that the stylesheet lacks")
    func used() throws {
        let names = try names()
        let sheet = try SourceFiles.text(of: SourceFiles.root.appending(path: "Web/prongsai.css"))
        for name in Self.layout.union(Self.pieces) {
            #expect(names.contains(name), "\(name)")
            let rule = #"\.\#(NSRegularExpression.escapedPattern(for: name))(?![\w-])"#
            #expect(sheet.range(of: rule, options: .regularExpression) != nil, "\(name)")
        }
    }

    @Test("The design page names every word that arranges")
    func documented() throws {
        let page = try SourceFiles.text(
            of: SourceFiles.root.appending(path: "Documentation/Design.md"))
        for name in Self.layout { #expect(page.contains("`\(name)`"), "\(name)") }
    }
}
