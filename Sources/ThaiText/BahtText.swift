/// An amount of money in Thai words, as it stands on receipts and cheques.
public enum BahtText {
    private static let digits = [
        "", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า",
    ]
    private static let places = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"]

    /// "หนึ่งร้อยบาทถ้วน" or "หนึ่งบาทห้าสิบสตางค์" for an amount in satang (hundredths of a baht); nil for a negative one.
    public static func words(satang amount: Int64) -> String? {
        guard amount >= 0 else { return nil }
        let (baht, satang) = (amount / 100, amount % 100)
        if baht == 0, satang > 0 { return number(satang) + "สตางค์" }
        let whole = (baht == 0 ? "ศูนย์" : number(baht)) + "บาท"
        return whole + (satang == 0 ? "ถ้วน" : number(satang) + "สตางค์")
    }

    /// A number above nothing: millions are counted as numbers of their own, "สิบเอ็ดล้าน".
    private static func number(_ value: Int64) -> String {
        let millions = value / 1_000_000
        let head = millions > 0 ? number(millions) + "ล้าน" : ""
        return head + belowMillion(Int(value % 1_000_000), isAlone: millions == 0)
    }

    private static func belowMillion(_ value: Int, isAlone: Bool) -> String {
        var (text, unit) = ("", 100_000)
        for place in places.reversed() {
            let digit = value / unit % 10
            if digit > 0 {
                switch (place, digit) {
                case ("สิบ", 1): text += place
                case ("สิบ", 2): text += "ยี่" + place
                case ("", 1) where value > 1 || !isAlone: text += "เอ็ด"
                default: text += digits[digit] + place
                }
            }
            unit = max(1, unit / 10)
        }
        return text
    }
}
