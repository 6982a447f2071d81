import Foundation
import Testing

/// Colours computed from the stylesheet itself (WCAG 2.2: 4.5 for text, 3 for parts of controls and charts).
@Suite("Contrast") struct ContrastTests {
    private static let pairs: [(ink: String, ground: String, least: Double)] = [
        ("ink", "paper", 4.5), ("ink-2", "paper", 4.5), ("ink-3", "paper", 4.5),
        ("ink-3", "sunken", 4.5), ("ink-2", "sunken", 4.5), ("ink", "surface", 4.5),
        ("link", "paper", 4.5), ("link-visited", "paper", 4.5), ("link", "surface", 4.5),
        ("on-kram", "kram", 4.5), ("kram-strong", "kram-soft", 4.5), ("kram", "surface", 4.5),
        ("on-band", "band", 4.5), ("on-band-2", "band", 4.5), ("bai", "bai-soft", 4.5),
        ("din", "din-soft", 4.5), ("chad", "chad-soft", 4.5), ("chad", "paper", 4.5),
        ("chad", "surface", 4.5), ("rong-ink", "rong-soft", 4.5), ("surface", "bai", 4.5),
        ("surface", "chad", 4.5), ("line-strong", "surface", 3), ("line-strong", "paper", 3),
        ("chart-1", "surface", 3), ("chart-2", "surface", 3), ("chart-1", "sunken", 3),
    ]

    @Test("Every pair can be read, by day and by night", arguments: [false, true])
    func pairs(isDark: Bool) throws {
        let tokens = try Self.tokens(isDark: isDark)
        for pair in Self.pairs {
            let ink = try #require(tokens[pair.ink], "\(pair.ink)")
            let ground = try #require(tokens[pair.ground], "\(pair.ground)")
            let ratio = Self.ratio(ink, ground)
            #expect(ratio >= pair.least, "\(pair.ink) on \(pair.ground): \(ratio)")
        }
    }

    @Test("Text on gold is the dark ink in both")
    func gold() throws {
        for isDark in [false, true] {
            let gold = try #require(try Self.tokens(isDark: isDark)["rong"])
            #expect(Self.ratio(gold, "#1a2236") >= 4.5)
        }
    }

    @Test("The ratio is that of WCAG")
    func ratio() {
        #expect(Self.ratio("#000000", "#ffffff") == 21)
        #expect(abs(Self.ratio("#767676", "#ffffff") - 4.54) < 0.01)
    }

    @Test("Chosen dark is the same as the system's dark")
    func copies() throws {
        let sheet = try Self.sheet()
        let blocks = try [":root:not([data-theme=\"light\"]) {", ":root[data-theme=\"dark\"] {"]
            .map { try Self.declared(in: Self.block(after: $0, in: sheet)) }
        #expect(blocks[0] == blocks[1])
        #expect(blocks[0].count > 30)
    }

    private static func sheet() throws -> String {
        try String(contentsOfFile: webFolder + "/prongsai.css", encoding: .utf8)
    }

    private static func tokens(isDark: Bool) throws -> [String: String] {
        let sheet = try sheet()
        let light = try declared(in: block(after: ":root {", in: sheet))
        let dark = try declared(in: block(after: ":root[data-theme=\"dark\"] {", in: sheet))
        return isDark ? light.merging(dark) { $1 } : light
    }

    private static func block(after start: String, in sheet: String) throws -> Substring {
        let range = try #require(sheet.range(of: start))
        return sheet[range.upperBound...].prefix { $0 != "}" }
    }

    private static func declared(in block: Substring) -> [String: String] {
        let matches = block.matches(of: #/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/#)
        return Dictionary(matches.map { (String($0.output.1), String($0.output.2)) }) { $1 }
    }

    private static func ratio(_ one: String, _ other: String) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static func luminance(_ colour: String) -> Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
