/// What a PromptPay QR code says, in the merchant-presented format of EMVCo as the banks of Thailand use it.
///
/// Source: EMV QR Code Specification for Payment Systems, Merchant-Presented Mode, and the Bank of Thailand's Thai QR
/// Payment Standard (application identifiers A000000677010111 and A000000677010112).
public struct PromptPayCode: Sendable, Hashable {
    /// The largest amount that a code may name, in satang: ten digits and two decimals.
    public static let largestAmount: Int64 = 999_999_999_999

    private let receiver: PromptPayReceiver
    private let amount: Int64?
    private let label: String?

    /// A code that asks for an amount in satang (hundredths of a baht), or for none; nil for an amount that is not
    /// positive or too large.
    ///
    /// A `label` of at most 25 letters and digits says for what is paid, for receivers whose number carries no
    /// reference; nil for any other.
    public init?(
        to receiver: PromptPayReceiver, satang amount: Int64? = nil, label: String? = nil
    ) {
        if let amount, !(1...Self.largestAmount).contains(amount) { return nil }
        if let label, !label.isReference(atMost: 25) { return nil }
        (self.receiver, self.amount, self.label) = (receiver, amount, label)
    }

    /// The text that the QR code carries, with its check sum.
    public var text: String {
        let account = receiver.scheme == .transfer ? "29" : "30"
        let identifier = DataObject("00", receiver.scheme.rawValue)
        let once = amount == nil ? "11" : "12"
        let fields = [
            DataObject("00", "01"),
            DataObject("01", once),
            DataObject(account, of: [identifier] + receiver.fields),
            DataObject("58", "TH"),
            DataObject("53", "764"),
        ]
        let asked = amount.map { [DataObject("54", Self.baht($0))] } ?? []
        // Additional data, of which the fifth part is the reference (EMV QR, 4.8).
        let named = (label.map { [DataObject("62", of: [DataObject("05", $0)])] }) ?? []
        let body = (fields + asked + named).map(\.written).joined() + "6304"
        return body + Self.checkSum(of: body)
    }

    private static func baht(_ satang: Int64) -> String {
        let rest = String(satang % 100)
        return "\(satang / 100)." + (rest.utf8.count == 1 ? "0" : "") + rest
    }

    /// CRC-16 with the polynomial 0x1021 from 0xFFFF (ISO/IEC 13239 as EMVCo names it), as four hexadecimal digits.
    static func checkSum(of text: String) -> String {
        var sum: UInt16 = 0xFFFF
        for byte in text.utf8 {
            sum ^= UInt16(byte) << 8
            for _ in 0..<8 { sum = sum & 0x8000 == 0 ? sum << 1 : sum << 1 ^ 0x1021 }
        }
        let digits = String(sum, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
