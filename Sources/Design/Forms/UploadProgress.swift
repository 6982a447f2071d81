public import HTML
public import ThaiText

/// How far an upload is: shown by the script when sending takes a while. Without script the browser shows its own.
public struct UploadProgress: Component, Sendable {
    private let language: Language

    /// The two stages: sending, and what the server does then.
    public init(_ language: Language) { self.language = language }

    /// The bar with its words, hidden until something is sent.
    public var body: some Markup {
        div(.class("sending"), .data("progress", ""), Attribute("hidden", if: true)) {
            p(
                .role("status"),
                .data("sending", Bilingual("กำลังส่งไฟล์", "Sending the file")(language)),
                .data(
                    "reading",
                    Bilingual(
                        "ส่งไฟล์ครบแล้ว กำลังอ่านและตรวจ", "The file has arrived and is being read")(
                            language))
            ) { "" }
            progress(
                Attribute("max", "100"),
                .aria(
                    "label", Bilingual("ส่งไฟล์แล้วกี่ส่วนในร้อย", "Per cent of the file sent")(language))
            ) { "" }
        }
    }
}
