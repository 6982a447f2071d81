import Platform
import Testing
import ThaiText

@testable import EService
@testable import Prongsai

extension BadInputForm {
    private static let form = "/work/services/forms/{service}"
    private static let here = "/work/services/forms/street-light"
    private static let known = Field("known", .choice)
    private static let oneButton = [known.blaming("question")]
    private static let title = [
        Field("title", .phrase), Field("title_english", .optionalPhrase).likeAnother(),
        known.blaming("title"),
    ]

    /// Of a question; what its kind does not ask is not read.
    private static func question(_ own: [Field], unread: [String]) -> [Field] {
        let texts = ["label", "hint"].flatMap { name in
            [
                Field(name, name == "label" ? .phrase : .optionalPhrase),
                Field(name + "_english", .optionalPhrase).likeAnother(),
            ]
        }
        return texts + own + unread.map { Field($0, .unseen).likeAnother() } + [
            Field("required", .optionalChoice), Field("from_today", .unseen),
            Field("when", .optionalChoice),
            known.blaming("label"),
        ]
    }

    private static let choices = Field("choices", .codes)
        .but(.refused, .missing, .empty, .spaces, .invisibleOnly).but(.taken, .lineBreak)

    static let building = [
        BadInputForm(
            "/work/services/new",
            [
                Field("name", .phrase), Field("name_english", .optionalPhrase).likeAnother(),
                Field("code", .address).but(.refused, .missing, .empty, .spaces, .invisibleOnly),
                Field("group", .choice),
            ]
        ) { stage, number in
            try stage.player(
                "own officer", at: "/work/services/new",
                ["name": "ตัดต้นไม้ 2 ต้น", "code": "tree-\(number)", "group": "environment"])
        },
        BadInputForm(form + "/pages/new", title) { stage, _ in
            try await stage.build(at: "/pages/new", ["title": "หน้า 2"])
        },
        BadInputForm(form + "/pages/{place}", title) { stage, _ in
            try await stage.build(at: "/pages/1", ["title": "หน้า 2"])
        },
        BadInputForm(
            form + "/pages/{place}/questions/{kind}",
            question(
                [
                    Field("least", .score).but(.taken, .strangersNumber),
                    Field("most", .score).but(.taken, .strangersNumber),
                ], unread: ["choices", "choices_english"])
        ) { stage, _ in
            try await stage.build(
                at: "/pages/1/questions/number", ["label": "กี่คน 1", "hint": "นับ 2 ครั้ง"])
        },
        BadInputForm(
            form + "/questions/{field}",
            question(
                [choices, Field("choices_english", .codes).but(.taken, .lineBreak)],
                unread: ["least", "most"])
        ) { stage, _ in
            try await stage.buildChoice()
            return try await stage.build(
                at: "/questions/kind-of-pole", ["label": "เสา 1", "choices": "ไม้ 1\nปูน 2"])
        },
        BadInputForm(
            form + "/order", [Field("move", .choice).blaming("question")] + oneButton
        ) { stage, _ in
            try await stage.build(at: "/order", ["move": "down page-1"])
        },
        BadInputForm(form + "/removal/{part}", oneButton) { stage, _ in
            try await stage.buildChoice()
            return try await stage.build(at: "/removal/question-kind-of-pole", [:])
        },
        BadInputForm(form + "/publication", oneButton) { stage, number in
            try await stage.rename("หน้า \(number)")
            return try await stage.build(at: "/publication", [:])
        },
        BadInputForm(form + "/discarding", oneButton) { stage, _ in
            try await stage.build(at: "/discarding", [:])
        },
    ]
}

extension BadInputStage {
    private static let code = ServiceCode("street-light")

    private var act: Act { cast.act(.console, cast.first) }

    private func building() async throws -> FormBuilding {
        try await takeServices()
        let code = try #require(Self.code)
        return try #require(try await act.read(.manageServices) { try $0.building(code) })
    }

    /// The officer in front of a page of building, who knows the form as it is.
    fileprivate func build(
        at path: String, _ right: [String: String]
    ) async throws -> BadInputForm.Guest {
        var right = right
        right["known"] = String(try await building().number)
        return try player("own officer", at: "/work/services/forms/street-light" + path, right)
    }

    /// Makes sure that the form has a question with choices.
    fileprivate func buildChoice() async throws {
        let now = try await building()
        guard now.form.field("kind-of-pole") == nil else { return }
        var field = ServiceField("kind-of-pole", .choice, Bilingual("เสา", "Pole"))
        field.choices = [
            .init("c1", Bilingual("ไม้", "Wood")), .init("c2", Bilingual("ปูน", "Concrete")),
        ]
        try await act.buildForm(
            of: now.service.code, .addField(field, page: 1), after: now.number)
    }

    /// Changes the form, so that there is something to publish.
    fileprivate func rename(_ title: String) async throws {
        let now = try await building()
        guard !now.isChanged else { return }
        try await act.buildForm(
            of: now.service.code, .renamePage(1, Bilingual(title, title)), after: now.number)
    }
}
