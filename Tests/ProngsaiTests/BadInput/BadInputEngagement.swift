import Cryptography
import Engagement
import SQL
import Platform
import Testing
import ThaiText

@testable import Prongsai

extension BadInputForm {
    private static let news = "/work/news/{news}"

    static let engagement = [
        BadInputForm("/work/news/new", newsFields) { stage, _ in
            try stage.player("own officer", at: "/work/news/new", rightNews)
        },
        BadInputForm(news + "/text", newsFields + [Field("known", .choice).blaming("title")]) {
            stage, _ in
            let id = try await stage.news()
            return try stage.player(
                "own officer", at: "/work/news/\(id.rawValue)/text",
                rightNews.merging(["known": "1"]) { first, _ in first })
        },
        BadInputForm(news + "/publication") { stage, _ in
            let id = try await stage.news()
            return try stage.player("own officer", at: "/work/news/\(id.rawValue)/publication")
        },
        BadInputForm(news + "/withdrawal") { stage, _ in
            let id = try await stage.news()
            return try stage.player("own officer", at: "/work/news/\(id.rawValue)/withdrawal")
        },
        BadInputForm(
            news + "/file", [Field("description", .phrase), Field("file_held", .unseen)]
        ) { stage, _ in
            let id = try await stage.news()
            var guest = try stage.player(
                "own officer", at: "/work/news/\(id.rawValue)/file",
                ["description": "แผนปี 2568"])
            guest.file = try BadInputStage.sample()
            return guest
        },
        BadInputForm(news + "/files/{number}/removal") { stage, _ in
            let id = try await stage.news()
            return try stage.player(
                "own officer", at: "/work/news/\(id.rawValue)/files/1/removal")
        },
        BadInputForm(
            news + "/hearing",
            [
                Field("held", .shownCode), Field("place", .optionalPhrase), Field("people", .prose),
                Field("count", .shownCode).but(.taken, .strangersNumber), Field("result", .prose),
                Field("use", .optionalProse),
                Field("known", .choice).blaming("held"),
            ]
        ) { stage, _ in
            let id = try await stage.news(.hearing)
            return try stage.player(
                "own officer", at: "/work/news/\(id.rawValue)/hearing",
                [
                    "held": "21 ต.ค. 2568", "place": "ศาลาหมู่ 3", "people": "ประชาชนหมู่ 3",
                    "count": "64", "result": "เห็นชอบ 60 คน", "use": "ปรับแผน 2569", "known": "0",
                ])
        },
        BadInputForm(
            "/a/{slug}/questions/new",
            [
                Field("kind", .choice), Field("title", .phrase), Field("text", .prose),
                Field("website", .unseen),
            ]
        ) { stage, number in
            stage.nobody(
                at: "/a/rim/questions/new",
                [
                    "kind": "question", "title": "ค่าขยะปี 2569",
                    "text": "จ่ายที่ไหน \(number)", "website": "",
                ])
        },
        BadInputForm(
            question + "/showing",
            [
                Field("title", .phrase), Field("text", .prose),
                Field("known", .choice).blaming("title"),
            ]
        ) { stage, _ in
            let id = try await stage.question()
            return try stage.player(
                "own officer", at: "/work/questions/\(id.rawValue)/showing",
                ["title": "ค่าขยะปี 2569", "text": "จ่ายที่ไหน", "known": "0"])
        },
        BadInputForm(
            question + "/keeping-back",
            [Field("reason", .prose), Field("known", .choice).blaming("reason")]
        ) { stage, _ in
            let id = try await stage.question()
            return try stage.player(
                "own officer", at: "/work/questions/\(id.rawValue)/keeping-back",
                ["reason": "ซ้ำกับข้อ 2", "known": "0"])
        },
        BadInputForm(
            question + "/answer",
            [Field("answer", .prose), Field("known", .choice).blaming("answer")]
        ) { stage, _ in
            let id = try await stage.question()
            return try stage.player(
                "own officer", at: "/work/questions/\(id.rawValue)/answer",
                ["answer": "ที่กองคลัง ชั้น 2", "known": "0"])
        },
        BadInputForm("/work/officials/new", postFields) { stage, _ in
            try stage.player("own officer", at: "/work/officials/new", rightPost)
        },
        BadInputForm(
            official, postFields + [Field("known", .choice).blaming("post")]
        ) { stage, _ in
            let id = try await stage.official()
            return try stage.player(
                "own officer", at: "/work/officials/\(id.rawValue)",
                rightPost.merging(["known": "1"]) { first, _ in first })
        },
        BadInputForm(official + "/photo") { stage, _ in
            let id = try await stage.official()
            var guest = try stage.player(
                "own officer", at: "/work/officials/\(id.rawValue)/photo")
            guest.file = try BadInputStage.sample()
            return guest
        },
        BadInputForm(official + "/removal") { stage, _ in
            let id = try await stage.official()
            return try stage.player(
                "own officer", at: "/work/officials/\(id.rawValue)/removal")
        },
        BadInputForm(
            "/work/contacts",
            [
                Field("address", .prose), Field("phone", .phrase),
                Field("mail", .score), Field("hours", .optionalPhrase),
                Field("chat", .score), Field("map", .score).likeAnother(),
                Field("powers", .optionalProse), Field("known", .choice).blaming("address"),
            ]
        ) { stage, _ in
            let known = try await stage.cast.act(.console, stage.cast.first).contacts().version
            return try stage.player(
                "own officer", at: "/work/contacts",
                [
                    "address": "หมู่ 1", "phone": "02-000-0000", "mail": "office1@example.go.th",
                    "hours": "8.30-16.30 น.", "chat": "https://chat.example/rim",
                    "map": "https://map.example/rim", "powers": "ดูแล 7 หมู่บ้าน",
                    "known": String(known),
                ])
        },
    ]

    private static let official = "/work/officials/{official}"

    private static let postFields = [
        Field("side", .choice), Field("rank", .choice), Field("post", .phrase),
        Field("name", .optionalPhrase), Field("phone", .optionalPhrase), Field("mail", .score),
    ]

    private static let rightPost = [
        "side": "permanent", "rank": "1", "post": "ปลัดเทศบาล คนที่ 1", "name": "นงลักษณ์ แก้วมณี",
        "phone": "02-000-0000", "mail": "palad1@example.go.th",
    ]

    private static let question = "/work/questions/{question}"

    private static let newsFields = [
        Field("category", .choice), Field("title", .phrase),
        Field("text", .prose).but(.taken, .long),
        Field("from", .score), Field("until", .score).likeAnother(),
        Field("pinned", .optionalChoice),
    ]

    private static let rightNews = [
        "category": "notice", "title": "หยุดจ่ายน้ำ 2 วัน", "text": "หมู่ 3 และหมู่ 4",
        "from": "21 พ.ย. 2569", "until": "21 พ.ย. 2570", "pinned": "yes",
    ]
}

extension BadInputStage {
    /// A new draft.
    func news(_ category: NewsCategory = .notice) async throws -> NewsItem.ID {
        try await cast.act(.console, cast.first).writeNews(
            NewsContent(category, title: "เรื่อง", text: "เนื้อหา"))
    }

    /// A new question.
    func question() async throws -> ResidentQuestion.ID {
        let act = Act(
            by: .visitor, in: site.installation.database.scoped(to: cast.first.rawValue),
            at: site.now)
        return try await act.ask(
            QuestionDraft(.question, title: "เรื่อง", text: "คำถาม"), key: QuestionKey(.system))
    }

    /// A new post.
    func official() async throws -> Official.ID {
        try await cast.act(.console, cast.first).addOfficial(
            Official.Content(.council, rank: 1, post: "ประธานสภา", name: "สมศรี"))
    }
}
