import Testing
import ThaiText

@Suite("Digits") struct DigitsTests {
    @Test(
        "Thai digits become Arabic ones and back",
        arguments: [("๒๕๖๘", "2568"), ("๙๔.๑๘ %", "94.18 %")])
    func digits(thai: String, arabic: String) {
        #expect(Digits.arabic(thai) == arabic)
        #expect(Digits.thai(arabic) == thai)
    }
}
