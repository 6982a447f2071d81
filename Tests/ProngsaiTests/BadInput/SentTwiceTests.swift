import HTTP
import HTTPTesting
import Platform
import SQL
import Testing

@testable import Prongsai

/// The same form sent twice: a second press before the next page has come, or a browser that tries again.
@Suite("Forms sent twice, over every form of the program") struct SentTwiceTests {
    /// A form filled in rightly.
    private static func right(
        _ form: BadInputForm, _ guest: BadInputForm.Guest
    ) -> [(name: String, value: String)] {
        form.fields.compactMap { field in
            guest.right[field.name].map { (name: field.name, value: $0) }
        }
    }

    @Test(
        "A second press is answered as the first was, and does nothing",
        arguments: BadInputForm.chosen)
    func twice(_ form: BadInputForm) async throws {
        let guest = try await form.arrive(try await BadInputStage(), 7)
        let (pairs, token) = (Self.right(form, guest), guest.token(for: form.route))
        let first = try await guest.send(pairs, under: token, to: guest.site.application)
        let stored = try await guest.stored()
        let second = try await guest.send(pairs, under: token, to: guest.site.application)
        #expect(second.status == first.status)
        // Nothing is stored of a document that is only checked: each press reads it anew, and forgets it.
        let isChecked = form.route == "/check"
        #expect(isChecked || second["Location"] == first["Location"])
        #expect(try await guest.stored() == stored)
    }

    @Test(
        "Another node leads where the first one led, and does nothing",
        arguments: BadInputForm.chosen)
    func onAnotherNode(_ form: BadInputForm) async throws {
        let guest = try await form.arrive(try await BadInputStage(), 7)
        let (pairs, token) = (Self.right(form, guest), guest.token(for: form.route))
        let first = try await guest.send(pairs, under: token, to: guest.site.application)
        guard first.status == 303, guest.file == nil else { return }
        let stored = try await guest.stored()
        let second = try await guest.send(pairs, under: token, to: guest.site.anotherNode())
        #expect(second.status == 303 && second["Location"] == first["Location"])
        #expect(second["Set-Cookie"] == nil, "whoever sends a form again is not signed in by it")
        #expect(try await guest.stored() == stored)
    }

    @Test(
        "Two presses at the same moment on two nodes do it once and lead to one place",
        arguments: [
            "/work/divisions/{division}/closure", "/work/invitations/{invitation}/withdrawal",
            "/work/people/{person}/roles/{role}", "/work/people/{person}/roles",
            "/work/divisions/new",
        ])
    func atOnce(_ route: String) async throws {
        let form = try #require(BadInputForm.all.first { $0.route == route })
        let guest = try await form.arrive(try await BadInputStage(), 7)
        let (pairs, token) = (Self.right(form, guest), guest.token(for: route))
        let (one, other) = (guest.site.application, try guest.site.anotherNode())
        let before = try await guest.acts()
        async let first = guest.send(pairs, under: token, to: one)
        async let second = guest.send(pairs, under: token, to: other)
        let answers = try await [first, second]
        #expect(answers.map(\.status) == [303, 303])
        #expect(answers[0]["Location"] == answers[1]["Location"])
        #expect(try await guest.acts() == before + 1)
    }

    @Test("Other content under the same mark is no second press")
    func otherContent() async throws {
        let form = try #require(
            BadInputForm.all.first { $0.route == "/work/divisions/{division}/name" })
        let guest = try await form.arrive(try await BadInputStage(), 7)
        let token = guest.token(for: form.route)
        for name in ["กองหนึ่ง", "กองสอง"] {
            let answer = try await guest.send(
                [("name", name)], under: token, to: guest.site.application)
            #expect(answer.status == 303)
        }
        #expect(try await guest.site.divisions().contains("กองสอง"))
    }

    @Test("What was done is not remembered for ever: later the same form is a wish of its own")
    func later() async throws {
        let form = try #require(
            BadInputForm.all.first { $0.route == "/work/divisions/{division}/closure" })
        let guest = try await form.arrive(try await BadInputStage(), 7)
        let token = guest.token(for: form.route)
        _ = try await guest.send([], under: token, to: guest.site.application)
        guest.site.pass(.minutes(6))
        let late = try await guest.send([], under: token, to: guest.site.application)
        #expect(late.status != 303)
    }
}

extension BadInputForm.Guest {
    /// How many entries all audit chains have.
    fileprivate func acts() async throws -> Int64 { try await stored().first ?? 0 }
}

extension TestSite {
    /// The names of all divisions.
    fileprivate func divisions() async throws -> [String] {
        try await installation.database.read { transaction in
            try transaction.rows("SELECT name FROM division").map { try $0["name"] }
        }
    }
}
