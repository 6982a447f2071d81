import HTML
import ThaiText

extension Sheet {
    /// The address of a page on the web, empty when nothing stands there; nil after a refusal.
    public mutating func webLink(_ field: String) -> String? {
        guard let address = phrase(field, atMost: 1_000) else { return nil }
        if address.isEmpty { return "" }
        let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
        guard isWeb, LinkAddress(elsewhere: address) != nil else {
            refuse(
                field,
                Bilingual(
                    "ลิงก์ต้องขึ้นต้นด้วย https:// หรือ http:// และไม่มีช่องว่าง",
                    "A link begins with https:// or http:// and has no spaces"))
            return nil
        }
        return address
    }
}
