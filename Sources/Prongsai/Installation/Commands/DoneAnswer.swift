import Platform
import ThaiText

/// What a command did, for programs: whom and what it concerns.
struct DoneAnswer: Encodable {
    var authority: String?
    var number: Int64?
    var mail: String?
    /// An address that is shown once.
    var link: String?
}

extension InstallationCall {
    /// The answer of a command that changed something: one sentence, or JSON.
    func done(_ answer: DoneAnswer, _ sentence: Bilingual) throws -> Outcome {
        if invocation.arguments.has(Options.json) { return try .json(answer) }
        return .text(VisibleText.of(sentence(invocation.language)) + "\n")
    }
}
