import Testing
import ThaiText

/// Reads words back, by another way than they are written: from left to right, one word after another.
private func satang(_ text: String) -> Int64? {
    let words: [(String, Int64)] = [
        ("หนึ่ง", 1), ("เอ็ด", 1), ("สอง", 2), ("ยี่", 2), ("สาม", 3), ("สี่", 4), ("ห้า", 5), ("หก", 6),
        ("เจ็ด", 7), ("แปด", 8), ("เก้า", 9), ("ศูนย์", 0),
    ]
    let units: [(String, Int64)] = [
        ("สิบ", 10), ("ร้อย", 100), ("พัน", 1_000), ("หมื่น", 10_000), ("แสน", 100_000),
    ]
    var (rest, total, part, digit) = (Substring(text), Int64(0), Int64(0), Int64?.none)
    var baht: Int64?
    while !rest.isEmpty {
        if let (word, value) = words.first(where: { rest.hasPrefix($0.0) }) {
            guard digit == nil else { return nil }
            (digit, rest) = (value, rest.dropFirst(word.count))
        } else if let (word, value) = units.first(where: { rest.hasPrefix($0.0) }) {
            part += (digit ?? 1) * value
            (digit, rest) = (nil, rest.dropFirst(word.count))
        } else if rest.hasPrefix("ล้าน") {
            total = (total + part + (digit ?? 0)) * 1_000_000
            (part, digit, rest) = (0, nil, rest.dropFirst("ล้าน".count))
        } else if rest.hasPrefix("บาท") {
            (baht, rest) = (total + part + (digit ?? 0), rest.dropFirst("บาท".count))
            (total, part, digit) = (0, 0, nil)
            if rest == "ถ้วน" { return baht.map { $0 * 100 } }
        } else if rest == "สตางค์" {
            return (baht ?? 0) * 100 + part + (digit ?? 0)
        } else {
            return nil
        }
    }
    return nil
}

@Suite("Amounts in Thai words") struct BahtTextTests {
    @Test(
        "Amounts are written as on receipts",
        arguments: [
            (0, "ศูนย์บาทถ้วน"), (1, "หนึ่งสตางค์"), (25, "ยี่สิบห้าสตางค์"), (100, "หนึ่งบาทถ้วน"),
            (150, "หนึ่งบาทห้าสิบสตางค์"), (1_000, "สิบบาทถ้วน"), (1_100, "สิบเอ็ดบาทถ้วน"),
            (2_100, "ยี่สิบเอ็ดบาทถ้วน"), (10_000, "หนึ่งร้อยบาทถ้วน"), (10_100, "หนึ่งร้อยเอ็ดบาทถ้วน"),
            (11_111, "หนึ่งร้อยสิบเอ็ดบาทสิบเอ็ดสตางค์"), (125_050, "หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์"),
            (2_000_000, "สองหมื่นบาทถ้วน"), (100_000_000, "หนึ่งล้านบาทถ้วน"),
            (100_000_100, "หนึ่งล้านเอ็ดบาทถ้วน"), (1_100_000_000, "สิบเอ็ดล้านบาทถ้วน"),
            (100_000_000_000_000, "หนึ่งล้านล้านบาทถ้วน"),
        ] as [(Int64, String)])
    func known(_ amount: Int64, _ text: String) {
        #expect(BahtText.words(satang: amount) == text)
    }

    @Test("What is written is read back as the same amount, each of every size")
    func property() throws {
        var random = SystemRandomNumberGenerator()
        var amounts = (0...20_000).map { Int64($0) }
        for size in 1...15 {
            let most = (0..<size).reduce(Int64(1)) { power, _ in power * 10 }
            amounts += (0..<400).map { _ in Int64.random(in: 0...most, using: &random) }
        }
        var texts: [String: Int64] = [:]
        for amount in amounts {
            let text = try #require(BahtText.words(satang: amount))
            #expect(satang(text) == amount, "\(amount): \(text)")
            #expect(texts.updateValue(amount, forKey: text) ?? amount == amount)
        }
    }

    @Test("A negative amount has no words")
    func negative() { #expect(BahtText.words(satang: -1) == nil) }
}
