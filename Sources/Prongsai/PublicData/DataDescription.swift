import HTTP
import ThaiText

/// One address of the public data, as it is described.
struct DataAddress: Sendable {
    let template: String
    let name: String
    let summary: Bilingual
    /// What is answered.
    let schema: String
    /// What stands in its braces, with an example.
    var parameter: (name: String, schema: DataSchema, meaning: Bilingual)?
}

/// The description of the public data in OpenAPI 3.1.
struct DataDescription {
    /// The version of the data: a member may be added to it, none is renamed or taken away.
    static let version = "1.0"

    /// Where the data of the authority stands.
    let server: String
    let language: Language

    private func say(_ thai: String, _ english: String) -> DataValue {
        .text(Bilingual(thai, english)(language))
    }

    var value: DataValue {
        .fields([
            .init("openapi", .text("3.1.0")),
            .init(
                "info",
                .fields([
                    .init("title", say("ข้อมูลสาธารณะของหน่วยงาน", "Public data of an authority")),
                    .init("version", .text(Self.version)),
                    .init(
                        "description",
                        say(
                            "ข้อมูลเดียวกับที่เห็นบนเว็บไซต์ อ่านได้โดยไม่ต้องมีบัญชี ไม่มีข้อมูลส่วนบุคคลของผู้ใช้บริการ",
                            "What stands on the website anyway, for anybody, without an account; nothing personal of those who ask for services."
                        )),
                ])),
            .init("servers", .list([.fields([.init("url", .text(server))])])),
            .init("paths", .fields(DataAddress.all.map(path))),
            .init("webhooks", HookDescription(language: language).value),
            .init(
                "components",
                .fields([
                    .init(
                        "schemas",
                        .fields(
                            DataSchema.all.map { .init($0.name, $0.schema.value(language)) }))
                ])),
        ])
    }

    private func path(_ address: DataAddress) -> DataValue.Field {
        let operation: [DataValue.Field] =
            [
                .init("operationId", .text(address.name)),
                .init("summary", .text(address.summary(language))),
            ] + parameters(address) + [.init("responses", answers(address))]
        return .init(address.template, .fields([.init("get", .fields(operation))]))
    }

    private func parameters(_ address: DataAddress) -> [DataValue.Field] {
        guard let parameter = address.parameter else { return [] }
        let described = DataValue.fields([
            .init("name", .text(parameter.name)), .init("in", .text("path")),
            .init("required", .flag(true)),
            .init("description", .text(parameter.meaning(language))),
            .init("schema", parameter.schema.value(language)),
        ])
        return [.init("parameters", .list([described]))]
    }

    private func answers(_ address: DataAddress) -> DataValue {
        let same = say("ไม่เปลี่ยนจากที่มีอยู่", "What you have is right")
        let none = say("ไม่มีข้อมูล หรือให้ไม่ได้", "Nothing is there, or cannot be given")
        return .fields([
            .init("200", answer(say("ข้อมูล", "The data"), "application/json", address.schema)),
            .init("304", .fields([.init("description", same)])),
            .init("default", answer(none, "application/problem+json", "Problem")),
        ])
    }

    private func answer(_ words: DataValue, _ type: String, _ schema: String) -> DataValue {
        .fields([
            .init("description", words),
            .init(
                "content",
                .fields([
                    .init(
                        type, .fields([.init("schema", DataSchema.named(schema).value(language))]))
                ])),
        ])
    }
}
