import Engagement
import Platform
import SQL
import Testing
import ThaiText

@testable import Prongsai

extension BadInputForm {
    private static let poll = "/work/polls/{poll}"

    static let polls = [
        BadInputForm("/work/polls/new", textFields) { stage, _ in
            try stage.player("own officer", at: "/work/polls/new", rightText)
        },
        BadInputForm(poll + "/text", textFields + [Field("known", .choice).blaming("title")]) {
            stage, _ in
            let id = try await stage.poll()
            return try stage.player(
                "own officer", at: "/work/polls/\(id.rawValue)/text",
                rightText.merging(["known": "1"]) { first, _ in first })
        },
        BadInputForm(
            poll + "/question",
            [
                Field("kind", .choice), Field("words", .phrase),
                // One line is no choice.
                Field("choices", .prose).but(
                    .refused, .markup, .sql, .format, .emoji, .path, .wrongChoice,
                    .strangersNumber),
                Field("known", .choice).blaming("kind"),
            ]
        ) { stage, _ in
            let id = try await stage.poll()
            return try stage.player(
                "own officer", at: "/work/polls/\(id.rawValue)/question",
                [
                    "kind": "choice", "words": "เก็บขยะปี 2569 กี่ครั้ง",
                    "choices": "1 ครั้ง\r\n2 ครั้ง", "known": "1",
                ])
        },
        BadInputForm(
            poll + "/questions/{number}/removal", [Field("known", .choice).blaming("kind")]
        ) { stage, _ in
            let id = try await stage.poll()
            return try stage.player(
                "own officer", at: "/work/polls/\(id.rawValue)/questions/1/removal",
                ["known": "1"])
        },
        BadInputForm(poll + "/publication") { stage, _ in
            let id = try await stage.poll()
            return try stage.player("own officer", at: "/work/polls/\(id.rawValue)/publication")
        },
        BadInputForm(poll + "/withdrawal") { stage, _ in
            let id = try await stage.poll(isPublished: true)
            return try stage.player("own officer", at: "/work/polls/\(id.rawValue)/withdrawal")
        },
        BadInputForm(poll + "/closing") { stage, _ in
            let id = try await stage.poll(isPublished: true)
            return try stage.player("own officer", at: "/work/polls/\(id.rawValue)/closing")
        },
        BadInputForm(
            "/a/{slug}/polls/{poll}",
            [Field("q1", .choice), Field("q2", .choice), Field("q3", .optionalProse)]
                + (4...10).map { Field("q\($0)", .optionalProse).likeAnother() }
                + [Field("website", .unseen), Field("known", .choice).blaming("q1")]
        ) { stage, number in
            let id = try await stage.poll(isPublished: true)
            return stage.nobody(
                at: "/a/rim/polls/\(id.rawValue)",
                [
                    "q1": "4", "q2": "1", "q3": "ดีขึ้นกว่าปี 2568 \(number)", "website": "",
                    "known": "2",
                ])
        },
    ]

    private static let textFields = [
        Field("title", .phrase), Field("text", .optionalProse), Field("from", .shownCode),
        Field("until", .shownCode).likeAnother(),
    ]

    private static let rightText = [
        "title": "บริการเก็บขยะปี 2569", "text": "นำผลไปปรับ 2 รอบ", "from": "21 พ.ย. 2569",
        "until": "21 พ.ย. 2570",
    ]
}

extension BadInputStage {
    /// A new poll with all the questions it may have where it is published, else with one.
    func poll(isPublished: Bool = false) async throws -> Poll.ID {
        let act = cast.act(.console, cast.first)
        let words = (3...10).map { PollQuestion(.text, "ข้อ \($0)") }
        let all = [
            PollQuestion(.satisfaction, "พอใจเพียงใด"),
            PollQuestion(.choice, "กี่ครั้ง", choices: ["หนึ่ง", "สอง"]),
        ]
        let id = try await act.writePoll(
            PollContent(
                title: "เรื่อง", text: "", from: site.now - .hours(1), until: site.now + .days(30),
                questions: isPublished ? all + words : Array(all.prefix(1))))
        if isPublished { try await act.publishPoll(id) }
        return id
    }
}
