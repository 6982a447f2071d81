import HTTPTesting

/// One field of a form filled in badly, all others rightly.
struct BadInputTrial: CustomStringConvertible {
    let form: BadInputForm
    let field: BadInputForm.Field
    let input: BadInput

    var verdict: BadInputVerdict { field.verdict(input) }
    var description: String { "\(field.name) \(input.rawValue)" }

    /// What is sent; nil where the field has no such case.
    func pairs(_ right: [String: String]) -> [(name: String, value: String)]? {
        guard
            let values = input.values(
                insteadOf: right[field.name] ?? "", ofOthers: field.ofOthers)
        else { return nil }
        return form.fields.flatMap { other in
            (other.name == field.name ? values : [right[other.name]].compactMap { $0 })
                .map { (other.name, $0) }
        }
    }
}

extension BadInputForm {
    var trials: [BadInputTrial] {
        fields.filter { !$0.isLikeAnother }.flatMap { field in
            BadInput.allCases.map { BadInputTrial(form: self, field: field, input: $0) }
        }
    }
}

/// What a refused form shows.
struct BadInputReading {
    private let answer: TestResponse
    private let language: String
    private let page: String

    init(_ answer: TestResponse, _ language: String) {
        self.answer = answer
        self.language = language
        page = answer.text
    }

    /// The errors beside the fields, by name.
    var errors: [String: String] {
        var found: [String: String] = [:]
        for error in HTMLTag.all(named: "p", in: answer.page) {
            guard let id = error["id"], id.hasSuffix("-error"),
                let words = HTMLTag.all(named: "span", in: error.content).first
            else { continue }
            found[String(id.dropLast("-error".count))] = words.text
        }
        return found
    }

    /// What a page says against a form that should be taken.
    var refusals: [String] {
        let isTaken = [200, 303].contains(answer.status) && !page.contains("class=\"errors\"")
        return isTaken ? [] : ["\(answer.status) \(errors)"]
    }

    func complaints(_ trial: BadInputTrial, _ sent: [(name: String, value: String)]) -> [String] {
        if trial.verdict == .noForm {
            return answer.status == 400 && page.contains("<h1") ? [] : ["\(answer.status) for 400"]
        }
        guard answer.status == 422 else {
            return ["\(answer.status) for 422, to \(answer["Location"] ?? "nowhere")"]
        }
        var wrong: [String] = []
        if !page.contains("<html lang=\"\(language)\"") { wrong.append("the other language") }
        let names = [trial.field.blamed, trial.field.name].compactMap { $0 }
        let isInSummary =
            page.contains("class=\"errors\"")
            && names.contains { page.contains("href=\"#\($0)\"") }
        if !isInSummary { wrong.append("not in the summary") }
        // A question and a list say it in the summary alone.
        if !["letters", "question", "versions", "meanwhile"].contains(trial.field.blamed) {
            let error = names.compactMap { errors[$0] }.first
            if let error {
                if !isInLanguage(error) { wrong.append("in the other language: \(error)") }
            } else {
                wrong.append("no error beside it, but \(errors)")
            }
        }
        if page.contains("<script>alert") { wrong.append("a script in the page") }
        return wrong + lost(trial, sent)
    }

    /// Fields of which the page does not show what was sent, or shows what it must not.
    private func lost(
        _ trial: BadInputTrial, _ sent: [(name: String, value: String)]
    ) -> [String] {
        let fields = trial.form.fields.filter { field in
            !field.isLikeAnother || sent.contains { $0.name == field.name }
        }
        let controls = controls
        return fields.flatMap { field -> [String] in
            let shown = controls[field.name] ?? []
            if field.kind.isSecret {
                return shown.allSatisfy(\.isEmpty) ? [] : ["\(field.name) written back"]
            }
            let isTheOne = field.name == trial.field.name
            guard !isTheOne || field.kind.isTyped, field.blamed == nil else { return [] }
            let typed = sent.filter { $0.name == field.name }.map { visible($0.value) }
                .filter { !$0.isEmpty }
            return typed.allSatisfy(shown.contains)
                ? [] : ["\(field.name) lost: \(shown.map { $0.prefix(40) })"]
        }
    }

    private func isInLanguage(_ text: String) -> Bool {
        let hasThai = text.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }
        return language == "th" ? hasThai : text.first.map { $0.isASCII } == true
    }

    /// A text without what HTML cannot hold.
    private func visible(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        kept.append(
            contentsOf: text.unicodeScalars.filter {
                $0.value >= 0x20 || ["\r", "\n", "\t"].contains($0)
            })
        return String(kept)
    }

    /// What stands in the controls by their names: written, chosen or ticked.
    private var controls: [String: [String]] {
        var found: [String: [String]] = [:]
        func add(_ tag: HTMLTag, _ value: String?) {
            guard let name = tag["name"] else { return }
            found[name, default: []].append(value ?? "")
        }
        for input in HTMLTag.all(named: "input", in: answer.page) {
            let isBox = ["radio", "checkbox"].contains(input["type"])
            if !isBox || input["checked"] != nil { add(input, input["value"]) }
        }
        for area in HTMLTag.all(named: "textarea", in: answer.page) {
            // The first line break is not of the text.
            add(area, String(area.text.trimmingPrefix("\n")))
        }
        for list in HTMLTag.all(named: "select", in: answer.page) {
            let options = HTMLTag.all(named: "option", in: list.content)
            add(list, options.first { $0["selected"] != nil }?["value"])
        }
        return found
    }
}
