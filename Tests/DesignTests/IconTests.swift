import Design
import Testing

@Suite("Icons") struct IconTests {
    @Test("Each has a name of its own")
    func names() { #expect(Set(Icon.allCases.map(\.rawValue)).count == Icon.allCases.count) }
}
