import Testing
import ThaiText

@Suite("Lines and spaces") struct SpacesTests {
    @Test(
        "every kind of line end ends a line once",
        arguments: [
            ("ก\nข", ["ก", "ข"]), ("ก\r\nข", ["ก", "ข"]), ("ก\rข", ["ก", "ข"]),
            ("ก\n\rข", ["ก", "", "ข"]),
            ("ก\u{C}ข", ["ก", "ข"]), ("ก\u{2028}ข\u{85}", ["ก", "ข", ""]), ("", [""]),
            ("\r\n", ["", ""]),
            ("กำ\u{0E49}\n", ["กำ\u{0E49}", ""]),
        ])
    func lines(text: String, expected: [String]) {
        #expect(text.lines == expected)
    }

    @Test(
        "white space between words becomes one space, at the ends none",
        arguments: [
            ("  ก \t\n ข ", "ก ข"), ("", ""), (" \n", ""), ("ก\u{A0}\u{3000}ข", "ก ข"),
            ("กข", "กข"),
        ])
    func singleSpaced(text: String, expected: String) {
        #expect(text.singleSpaced == expected)
    }
}
