@testable import PromptPay
import Testing

@Suite("PromptPay codes") struct PromptPayCodeTests {
    @Test(
        "Codes are those that the banks' published examples show",
        arguments: [
            (
                PromptPayReceiver(mobile: "0801234567"), nil as Int64?,
                "00020101021129370016A000000677010111011300668012345675802TH530376463046197"
            ),
            (
                PromptPayReceiver(mobile: "0000000000"), 422,
                "00020101021229370016A000000677010111011300660000000005802TH530376454044.226304E469"
            ),
            (
                PromptPayReceiver(taxNumber: "1111111111111"), nil,
                "00020101021129370016A000000677010111021311111111111115802TH530376463047B5A"
            ),
        ])
    func published(_ receiver: PromptPayReceiver?, _ satang: Int64?, _ text: String) throws {
        let receiver = try #require(receiver)
        let code = try #require(PromptPayCode(to: receiver, satang: satang))
        #expect(code.text == text)
    }

    @Test("The check sum is that of the catalogue of check sums")
    func checkSum() { #expect(PromptPayCode.checkSum(of: "123456789") == "29B1") }

    @Test("A bill carries biller, references and amount, each with its length")
    func bill() throws {
        let receiver = try #require(
            PromptPayReceiver(biller: "099400016550100", reference: "RT6900123", second: "TAX"))
        let text = try #require(PromptPayCode(to: receiver, satang: 123_405)).text
        #expect(
            text.hasPrefix(
                "00020101021230590016A0000006770101120115099400016550100" + "0209RT69001230303TAX"
                    + "5802TH530376454071234.056304"))
    }

    @Test("A wallet has a field of its own, and a label says for what is paid")
    func wallet() throws {
        let receiver = try #require(PromptPayReceiver(wallet: "140000123456789"))
        let text = try #require(
            PromptPayCode(to: receiver, satang: 10_000, label: "7K4M29QPXW")
        ).text
        #expect(
            text.hasPrefix(
                "00020101021229390016A0000006770101110315140000123456789"
                    + "5802TH53037645406100.00" + "621405107K4M29QPXW" + "6304"))
        #expect(text.hasSuffix(PromptPayCode.checkSum(of: String(text.dropLast(4)))))
    }

    @Test(
        "Labels that are none are refused",
        arguments: ["", "ก", "low", String(repeating: "A", count: 26)])
    func labels(_ label: String) throws {
        let receiver = try #require(PromptPayReceiver(wallet: "140000123456789"))
        #expect(PromptPayCode(to: receiver, label: label) == nil)
    }

    @Test(
        "Any other digit of a code spoils its check sum",
        arguments: 0..<70)
    func slips(_ place: Int) throws {
        let receiver = try #require(PromptPayReceiver(mobile: "0801234567"))
        let text = try #require(PromptPayCode(to: receiver)).text
        var slip = Array(text.dropLast(4))
        slip[place] = slip[place] == "7" ? "1" : "7"
        #expect(PromptPayCode.checkSum(of: String(slip)) != text.suffix(4))
    }

    @Test(
        "Numbers that are none are refused",
        arguments: [
            PromptPayReceiver(mobile: "812345678"), PromptPayReceiver(mobile: "1812345678"),
            PromptPayReceiver(mobile: "๐๘๑๒๓๔๕๖๗๘"), PromptPayReceiver(mobile: "081-234567"),
            PromptPayReceiver(taxNumber: "099400016550"), PromptPayReceiver(taxNumber: ""),
            PromptPayReceiver(wallet: "14000012345678"), PromptPayReceiver(wallet: ""),
            PromptPayReceiver(biller: "0994000165501", reference: "A"),
            PromptPayReceiver(biller: "099400016550100", reference: ""),
            PromptPayReceiver(biller: "099400016550100", reference: "lower"),
            PromptPayReceiver(biller: "099400016550100", reference: "A", second: "ก"),
            PromptPayReceiver(
                biller: "099400016550100", reference: String(repeating: "A", count: 21)),
        ])
    func refused(_ receiver: PromptPayReceiver?) { #expect(receiver == nil) }

    @Test("Amounts that are none are refused", arguments: [0, -1, .max, .min, 1_000_000_000_000])
    func amounts(_ satang: Int64) throws {
        let receiver = try #require(PromptPayReceiver(mobile: "0801234567"))
        #expect(PromptPayCode(to: receiver, satang: satang) == nil)
        let largest = try #require(PromptPayCode(to: receiver, satang: PromptPayCode.largestAmount))
        #expect(largest.text.contains("54139999999999.99"))
    }
}
