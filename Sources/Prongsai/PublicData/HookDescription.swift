import EService
import ThaiText

/// What other systems are told of requests, in OpenAPI 3.1.
struct HookDescription {
    let language: Language

    private func say(_ thai: String, _ english: String) -> DataValue {
        .text(Bilingual(thai, english)(language))
    }

    /// The messages by their names: all have one schema.
    var value: DataValue {
        .fields(
            HookEvent.allCases.map { event in
                .init(
                    event.rawValue,
                    .fields([
                        .init(
                            "post",
                            .fields([
                                .init("summary", .text(event.name(language))),
                                .init("parameters", .list(Self.heads.map(head))),
                                .init("requestBody", message), .init("responses", answers),
                            ]))
                    ]))
            })
    }

    private static let heads = [
        ("webhook-id", Bilingual("รหัสข้อความ", "The message's id")),
        ("webhook-timestamp", Bilingual("วินาทีตั้งแต่ ค.ศ. 1970", "Seconds since 1970")),
        (
            "webhook-signature",
            Bilingual(
                "v1, ตามด้วย HMAC-SHA256 ของรหัส เวลา และเนื้อความ คั่นด้วยจุด",
                "v1, then the HMAC-SHA256 of id, timestamp and body with dots between them")
        ),
    ]

    private func head(_ head: (name: String, meaning: Bilingual)) -> DataValue {
        .fields([
            .init("name", .text(head.name)), .init("in", .text("header")),
            .init("required", .flag(true)), .init("description", .text(head.meaning(language))),
            .init("schema", .fields([.init("type", .text("string"))])),
        ])
    }

    private var message: DataValue {
        .fields([
            .init("required", .flag(true)),
            .init(
                "content",
                .fields([
                    .init(
                        "application/json",
                        .fields([
                            .init("schema", DataSchema.named("RequestMessage").value(language))
                        ]))
                ])),
        ])
    }

    private var answers: DataValue {
        .fields([
            .init("2XX", .fields([.init("description", say("รับแล้ว", "It is taken"))])),
            .init(
                "default",
                .fields([.init("description", say("จะส่งอีก", "It is sent again later"))])),
        ])
    }
}

extension DataSchema {
    /// What another system is told of a request (decision 0143).
    static let requestMessage = DataSchema.object([
        Member(
            "type", .choice(HookEvent.allCases.map(\.rawValue) + [HookEvent.test]), "เหตุการณ์",
            "What happened"),
        Member("id", .text, "รหัสข้อความ", "The same however often it is sent"),
        Member("timestamp", .moment, "เมื่อ", "When it happened"),
        Member("data", .named("RequestState"), "คำขอ", "The request"),
    ])

    /// The request of a message; a test is of none.
    static let requestState = DataSchema.object([
        Member("authority", .text, "ชื่อย่อหน่วยงาน", "The authority's short name"),
        Member("request", .text, "เลขคำขอ", "Its number in the workspace").sometimes(),
        Member("service_code", .text, "บริการ", "The service").sometimes(),
        Member(
            "state", .choice(ServiceRequest.State.allCases.map(\.rawValue)), "สถานะ",
            "How it stands"
        ).sometimes(),
        Member("status", .choice(["open", "closed"]), "ยังเปิดอยู่หรือไม่", "As in Open311")
            .sometimes(),
        Member(
            "service_request_id", .text, "เลขใน Open311 เมื่อบริการเปิดข้อมูล",
            "In Open311, where its service is shared"
        ).sometimes(),
        Member("url", .address, "ที่อยู่ใน Open311", "Its address in Open311").sometimes(),
    ])
}
