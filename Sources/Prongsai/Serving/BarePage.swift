import HTTP

/// The page of a refusal of the server's own, before language and site are known: short, in both languages.
enum BarePage {
    static let response: @Sendable (Status, RequestID) -> Response = { status, id in
        let (thai, english) = words(status)
        return .text(
            "\(thai)\n\(english)\n\n\(status.code) · \(id)\n", status: status)
    }

    private static func words(_ status: Status) -> (String, String) {
        switch status {
        case .contentTooLarge:
            (
                "ข้อมูลที่ส่งใหญ่เกินกว่าที่หน้านี้รับได้ ไม่มีอะไรถูกบันทึก ย้อนกลับแล้วเลือกไฟล์ที่เล็กลง",
                "What was sent is larger than this page takes. Nothing was saved; go back and choose a smaller file."
            )
        case .serviceUnavailable:
            (
                "ตอนนี้มีผู้ใช้มากเกินไป รอสักครู่แล้วลองอีกครั้ง",
                "Too busy at the moment. Wait a little and try again."
            )
        case .requestTimeout:
            ("รอข้อมูลนานเกินไป ลองส่งอีกครั้ง", "The request took too long to arrive. Send it again.")
        case .misdirectedRequest:
            ("ที่อยู่นี้ไม่ใช่ของเว็บไซต์นี้", "This address is not served here.")
        default: ("คำขอนี้ไม่ถูกต้องตามแบบของเว็บ", "This is not a request that can be answered.")
        }
    }
}
