import Platform
import Testing

@Suite("Choosing a password") struct PasswordTests {
    private static let words = [
        "เทศบาลตำบลริมธารทอง", "Rim Than Thong", "rimthanthong", "kritsanaphong.jaidee@example.go.th",
    ]

    @Test(
        "Length is what counts, in any script, with spaces and signs",
        arguments: [
            "ลูกช้างสามเชือก", "correct horse battery staple", "แม่น้ำ ไหล ย้อน กลับ", "🌾🌾🐘🐘🌊🌊☕️☕️🚲🚲🎣🎣x",
            "xkq7!vmw2pzr", String(repeating: "ข้าวหอม ", count: 14) + "ก ข ค ง จ",
        ])
    func good(_ text: String) {
        #expect(throws: Never.self) { try Password(text).check(against: Self.words) }
    }

    @Test(
        "Too short and too long are told with the count",
        arguments: [("", 0), ("สั้นไป", 6), ("elevenchars", 11)])
    func short(_ text: String, _ count: Int) {
        #expect(throws: Password.Weakness.short(count)) {
            try Password(text).check(against: [])
        }
        #expect(throws: Password.Weakness.long(129)) {
            try Password(String(repeating: "ก", count: 129)).check(against: [])
        }
    }

    @Test(
        "What is tried first is refused",
        arguments: [
            "password1234", "P@ssw0rd2568", "passwordpassword", "aaaaaaaaaaaa", "123456789012",
            "qwertyuiop12", "abcdefghijkl", "abcabcabcabc", "iloveyou2567!", "Administrator1",
            "รหัสผ่าน123456", "ประเทศไทย2568", "1212121212121212", "ๆไำพะัีรนยบล", "Thailand1234",
            "!!!Welcome!!!", "๑๒๓๔๕๖๗๘๙๐๑๒",
        ])
    func common(_ text: String) {
        #expect(throws: Password.Weakness.common) { try Password(text).check(against: []) }
    }

    @Test(
        "The authority's and the person's own words are refused",
        arguments: [
            "เทศบาลตำบลริมธารทอง1", "RimThanThong1", "rimthanthong2568", "kritsanaphong.jaidee!!",
        ])
    func own(_ text: String) {
        #expect(throws: Password.Weakness.ownWords) {
            try Password(text).check(against: Self.words)
        }
        // The control: the same passwords where these words mean nothing.
        #expect(throws: Never.self) { try Password(text).check(against: []) }
    }

    @Test("Composed and decomposed letters are the same password")
    func composed() {
        #expect(Password("cafe\u{301} au lait x") == Password("caf\u{E9} au lait x"))
        #expect(Password("ก") != Password("ข"))
    }
}
