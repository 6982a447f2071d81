import QRCode
import Testing

@Suite("QR codes") struct QRCodeTests {
    @Test("A code has its three corner marks and nothing in the fourth corner")
    func corners() throws {
        let code = try #require(QRCode("https://rimthanthong.example/verify/17"))
        let last = code.side - 1
        for (row, column) in [(0, 0), (0, last - 6), (last - 6, 0)] {
            #expect((0...6).allSatisfy { code[row, column + $0] && code[row + $0, column] })
            #expect(!code[row + 1, column + 1] && code[row + 3, column + 3])
        }
        #expect(!code[-1, 0] && !code[0, code.side])
    }

    @Test(
        "What no code can hold is refused", arguments: ["", String(repeating: "ก", count: 2_000)])
    func refused(_ text: String) { #expect(QRCode(text) == nil) }
}
