import Cryptography
import Engagement
import Pictures
import Platform
import ThaiText

extension DemoTown {
    /// What an authority tells its residents, and what they ask it; days are counted back from today.
    struct Talk: Sendable, Decodable {
        let news: [Told]
        let questions: [Asked]
        let polls: [Polled]
        let officials: [Post]
        let contacts: Reached
    }

    /// A post of the chart and who holds it.
    struct Post: Sendable, Decodable {
        let side: String
        let rank: Int
        let post: String
        let name: String
        let phone: String
    }

    /// How the authority is reached.
    struct Reached: Sendable, Decodable {
        let address: String
        let phone: String
        let mail: String
        let hours: String
        let powers: String
    }

    /// A piece of news, and what came of it where it was a hearing.
    struct Told: Sendable, Decodable {
        let category: String
        let title: String
        let text: String
        let ago: Int
        let pinned: Bool?
        /// A picture of the town's, and what it shows.
        let picture: String?
        let shows: String?
        let heard: Heard?
    }

    /// What came of a hearing.
    struct Heard: Sendable, Decodable {
        let ago: Int
        let place: String
        let people: String
        let count: Int
        let result: String
        let use: String
    }

    /// A question or suggestion, with its answer so many days later.
    struct Asked: Sendable, Decodable {
        let kind: String
        let title: String
        let text: String
        let ago: Int
        let answer: String?
        let after: Int?
    }
}

/// What is told, heard, asked and answered, each at its day.
struct DemoTalk: Sendable {
    /// What is done at a moment.
    enum Deed: Sendable {
        case build([DemoTown.Post], DemoTown.Reached)
        case tell(DemoTown.Told)
        case hear(DemoTown.Told, DemoTown.Heard)
        case ask(DemoTown.Asked)
        case answer(DemoTown.Asked, String)
        case poll(DemoTown.Polled)
        case reply(DemoTown.Polled)
    }

    let work: DemoWork

    /// All of it with its moment, in no order; none before the work with the program began.
    var deeds: [(time: Timestamp, deed: Deed)] {
        guard let talk = work.town.talk else { return [] }
        let told = talk.news.flatMap { news -> [(time: Timestamp, deed: Deed)] in
            [(moment(news.ago), .tell(news))]
                + (news.heard.map { [(moment($0.ago), .hear(news, $0))] } ?? [])
        }
        let asked = talk.questions.flatMap { question -> [(time: Timestamp, deed: Deed)] in
            let answer = question.answer.map { words in
                (
                    time: moment(question.ago - (question.after ?? 0)),
                    deed: Deed.answer(question, words)
                )
            }
            return [(moment(question.ago), .ask(question))] + (answer.map { [$0] } ?? [])
        }
        let built = (
            time: min(work.calendar.now, work.calendar.beginning + .days(3)),
            deed: Deed.build(talk.officials, talk.contacts)
        )
        let polled = talk.polls.flatMap { poll -> [(time: Timestamp, deed: Deed)] in
            [(moment(poll.ago), Deed.poll(poll)), (moment(poll.ago - 1), Deed.reply(poll))]
        }
        return [built] + told + asked + polled
    }

    private func day(_ ago: Int) -> ThaiDate {
        ThaiDate(daysSince1970: work.calendar.today.daysSince1970 - ago)
    }

    private func moment(_ ago: Int) -> Timestamp { work.calendar.moment(day(ago), minute: 75) }

    /// Does it.
    func act(_ deed: Deed, at time: Timestamp) async throws {
        let act = work.act(work.officer, time)
        switch deed {
        case .build(let posts, let reached): try await build(posts, reached, act)
        case .tell(let news): try await tell(news, act)
        case .hear(let news, let heard):
            guard let item = try await act.news().first(where: { $0.content.title == news.title })
            else { throw wrong(news.title) }
            try await act.recordHearing(
                HearingRecord.Content(
                    on: day(heard.ago), at: heard.place, people: heard.people,
                    count: heard.count, result: heard.result, use: heard.use),
                of: item.id, after: 0)
        case .ask(let question): try await ask(question, work.act(.visitor, time))
        case .answer(let question, let words):
            guard
                let asked = try await act.questions().first(where: { $0.title == question.title })
            else { throw wrong(question.title) }
            if asked.kind == .question {
                try await act.showQuestion(
                    asked.id, title: asked.title, text: asked.text, after: 0)
            }
            try await act.answerQuestion(asked.id, words, after: 0)
        case .poll(let poll):
            guard try await demo(poll).publish(act) != nil else { throw wrong(poll.title) }
        case .reply(let poll):
            guard let made = try await act.polls().first(where: { $0.content.title == poll.title })
            else { throw wrong(poll.title) }
            try await demo(poll).answer(
                made.id, version: made.version, work.act(.visitor, time))
        }
    }

    private func demo(_ poll: DemoTown.Polled) -> DemoPoll {
        DemoPoll(poll: poll, opens: Timestamp(startOf: day(poll.ago)))
    }

    private func wrong(_ title: String) -> DemoTown.Refusal {
        .wrong(work.town.profile.slug, title)
    }

    private func build(
        _ posts: [DemoTown.Post], _ reached: DemoTown.Reached, _ act: Act
    ) async throws {
        for post in posts {
            guard let side = Official.Side(rawValue: post.side) else { throw wrong(post.side) }
            try await act.addOfficial(
                Official.Content(
                    side, rank: post.rank, post: post.post, name: post.name, phone: post.phone))
        }
        var contacts = OfficeContacts()
        (contacts.address, contacts.phone) = (reached.address, reached.phone)
        (contacts.mail, contacts.hours) = (reached.mail, reached.hours)
        contacts.powers = reached.powers
        try await act.describeContacts(contacts)
    }

    private func tell(_ news: DemoTown.Told, _ act: Act) async throws {
        guard let category = NewsCategory(rawValue: news.category) else {
            throw wrong(news.category)
        }
        let id = try await act.writeNews(
            NewsContent(
                category, title: news.title, text: news.text, isPinned: news.pinned ?? false))
        if let name = news.picture, let shows = news.shows {
            guard let bytes = work.town.pictures[name] else { throw wrong(name) }
            let picture = try PictureShrinker.shrunk(bytes, to: 1_600)
            let evidence = DemoEvidence(
                town: work.town, services: work.services, day: Bangkok(act.time).date)
            let file = try await evidence.keep(picture.jpeg, named: "picture.jpg", act)
            let hash = SHA256.hexadecimal(of: picture.jpeg)
            try await act.addNewsFile(
                NewsFileDraft(
                    file.id, shows,
                    picture: NewsFile.Size(width: picture.width, height: picture.height)),
                to: id,
                once: Idempotency.Wish(
                    "demo/news/\(id.rawValue)", key: hash, content: hash,
                    authority: act.authority, at: act.time))
        }
        try await act.publishNews(id)
    }

    private func ask(_ question: DemoTown.Asked, _ act: Act) async throws {
        guard let kind = ResidentQuestion.Kind(rawValue: question.kind) else {
            throw wrong(question.kind)
        }
        try await act.ask(
            QuestionDraft(kind, title: question.title, text: question.text),
            key: QuestionKey(.system))
    }
}
