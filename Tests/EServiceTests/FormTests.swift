import EService
import Foundation
import Testing
import ThaiText
import WorkingDays

private let name = Bilingual("ชื่อ", "Name")

private func field(
    _ id: String, _ kind: ServiceField.Kind = .text, choices: [String] = [],
    when condition: ServiceField.Condition? = nil
) -> ServiceField {
    var field = ServiceField(id, kind, name)
    field.choices = choices.map { ServiceField.Choice($0, name) }
    field.when = condition
    return field
}

private func form(_ fields: ServiceField...) -> ServiceForm {
    ServiceForm([ServiceForm.Page(name, fields)])
}

@Suite("Forms as data") struct FormTests {
    @Test("A field is asked only when what it hangs on was chosen, all the way up")
    func conditions() {
        let form = form(
            field("a", .choice, choices: ["x", "y"]),
            field("b", .choice, choices: ["p", "q"], when: .init("a", is: "x")),
            field("c", when: .init("b", is: "p")))
        let asked = { (answers: [String: FormAnswer]) in
            form.asked(FormAnswers(answers)).map(\.id)
        }
        #expect(asked([:]) == ["a"])
        #expect(asked(["a": .chosen(["y"])]) == ["a"])
        #expect(asked(["a": .chosen(["x"])]) == ["a", "b"])
        #expect(asked(["a": .chosen(["x"]), "b": .chosen(["p"])]) == ["a", "b", "c"])
        #expect(asked(["a": .chosen(["y"]), "b": .chosen(["p"])]) == ["a"])
        #expect(asked(["a": .text("x")]) == ["a"])
    }

    @Test("Who changes a choice leaves nothing behind that hung on it")
    func only() {
        let form = form(
            field("a", .choice, choices: ["x", "y"]), field("b", when: .init("a", is: "x")))
        let changed = FormAnswers([
            "a": .chosen(["y"]), "b": .text("left"), "gone": .text("unknown"),
        ])
        #expect(changed.only(of: form) == FormAnswers(["a": .chosen(["y"])]))
    }

    @Test("What is required is missing only while it is asked")
    func missing() {
        var needed = field("b", when: .init("a", is: "x"))
        needed.isRequired = true
        let form = form(field("a", .choice, choices: ["x", "y"]), needed)
        #expect(FormAnswers(["a": .chosen(["x"])]).missing(of: form).map(\.id) == ["b"])
        #expect(FormAnswers(["a": .chosen(["y"])]).missing(of: form).isEmpty)
        #expect(
            FormAnswers(["a": .chosen(["x"]), "b": .text("here")]).missing(of: form).isEmpty)
    }

    @Test(
        "What is wrong with a form is named",
        arguments: [
            (ServiceForm([]), FormIssue.empty),
            (ServiceForm([.init(name, [field("a")]), .init(name, [])]), .emptyPage(2)),
            (form(field("A b")), .name("A b")), (form(field("")), .name("")),
            (form(field("a"), field("a")), .twice("a")),
            (form(ServiceField("a", .text, Bilingual("ชื่อ", ""))), .unnamed("a")),
            (form(field("a", .choice, choices: ["x"])), .choices("a")),
            (form(field("a", .choices, choices: ["x", "x"])), .choices("a")),
            (form(field("a", .text, choices: ["x", "y"])), .choices("a")),
            (form(field("a", when: .init("b", is: "x"))), .condition("a")),
            (
                form(
                    field("a", when: .init("b", is: "x")),
                    field("b", .choice, choices: ["x", "y"])), .condition("a")
            ),
            (
                form(
                    field("a", .choice, choices: ["x", "y"]), field("b", when: .init("a", is: "z"))),
                .condition("b")
            ),
        ])
    func issues(_ form: ServiceForm, _ issue: FormIssue) { #expect(form.issues == [issue]) }

    @Test("Limits that nothing can keep are named")
    func limits() {
        var number = field("a", .number)
        (number.least, number.most) = (5, 4)
        #expect(form(number).issues == [.limits("a")])
        var text = field("a")
        text.most = 0
        #expect(form(text).issues == [.limits("a")])
        number.most = 5
        #expect(form(number).issues.isEmpty)
    }

    @Test("A form longer than anybody fills in is refused")
    func tooLong() {
        let fields = (0...ServiceForm.mostFields).map { field("f\($0)") }
        let issues = ServiceForm([ServiceForm.Page(name, fields)]).issues
        #expect(issues == [.tooLong(pages: 1, fields: ServiceForm.mostFields + 1)])
    }

    @Test("Forms and answers come back from JSON as they were")
    func json() throws {
        var number = field("n", .number, when: .init("a", is: "x"))
        (number.least, number.most, number.isRequired, number.hint) = (1, 9, true, name)
        let form = form(field("a", .choice, choices: ["x", "y"]), number)
        let written = try JSONEncoder().encode(form)
        #expect(try JSONDecoder().decode(ServiceForm.self, from: written) == form)
        let answers = FormAnswers([
            "a": .chosen(["x"]), "n": .number(3), "m": .money(50), "d": .declared,
            "p": .place(latitude: 15_000_000, longitude: 100_000_000),
        ])
        let kept = try JSONEncoder().encode(answers)
        #expect(try JSONDecoder().decode(FormAnswers.self, from: kept) == answers)
    }
}
