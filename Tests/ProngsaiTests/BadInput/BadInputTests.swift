import HTTP
import HTTPTesting
import Platform
import Testing

@testable import Prongsai

@Suite("Bad input, over every form of the program") struct BadInputTests {
    @Test("Every form of the route table, and every field of each, is tried")
    func complete() async throws {
        // What programs send has no page, and tests of its own.
        let routes = try await TestSite().application.routes.filter {
            $0.method != .get && !$0.traits.isOfPrograms
        }
        #expect(
            routes.map(\.template).sorted() == BadInputForm.all.map(\.route).sorted(),
            "a form that is added is added to BadInputForm.all, too")
        for route in routes {
            let form = BadInputForm.all.first { $0.route == route.template }
            let names = (form?.fields.map(\.name) ?? []).filter { name in
                // The fields that an authority makes itself are declared by how their names begin.
                !(route.traits.ownFields.map(name.hasPrefix) ?? false)
            }
            #expect(Set(names) == route.traits.fields, "\(route.template)")
        }
    }

    @Test(
        "What is wrong is said beside its field in the visitor's language, the rest is kept, nothing is stored; what people do not see as wrong is taken",
        arguments: BadInputForm.chosen)
    func trials(_ form: BadInputForm) async throws {
        let stage = try await BadInputStage()
        var wrong: [String] = []
        for (number, trial) in form.trials.enumerated() {
            let guest = try await form.arrive(stage, number)
            guard let pairs = trial.pairs(guest.right) else { continue }
            let language = number % 2 == 0 ? "th" : "en"
            let before = try await guest.stored()
            let answer = try await guest.send(pairs, to: form.route, language: language)
            let reading = BadInputReading(answer, language)
            if trial.verdict == .taken {
                wrong += reading.refusals.map { "\(trial): \($0)" }
            } else {
                wrong += reading.complaints(trial, pairs).map { "\(trial): \($0)" }
                let after = try await guest.stored()
                if before != after { wrong.append("\(trial): stored \(before) \(after)") }
            }
        }
        wrong += try await widened(form, try await form.arrive(stage, 9_999))
        #expect(wrong == [], "\(wrong.joined(separator: "\n"))")
    }

    /// What goes wrong with fields that the form does not have, and with a body that is too long.
    private func widened(
        _ form: BadInputForm, _ guest: BadInputForm.Guest
    ) async throws -> [String] {
        let right = form.fields.compactMap { field in
            guest.right[field.name].map { (name: field.name, value: $0) }
        }
        let route = guest.site.application.routes.first {
            $0.template == form.route && $0.method == .post
        }
        let long = String(repeating: "x", count: try #require(route).traits.bodyLimit)
        let before = try await guest.stored()
        var wrong: [String] = []
        for (value, status) in [("1", 400), (BadInput.brokenMark, 400), (long, 413)] {
            let answer = try await guest.send(right + [("is_admin", value)], to: form.route)
            if answer.status != status {
                wrong.append("is_admin=\(value.prefix(9)): \(answer.status) for \(status)")
            }
        }
        if try await guest.stored() != before { wrong.append("a widened form stored something") }
        return wrong
    }
}
