public import HTTP

/// Shows the page of a form again, filled in with what somebody typed before it was refused.
///
/// The page is asked for as its own link asks, with all that its route demands; only the fields come from here. Nothing
/// is sent in the person's name.
public enum FormPages {
    /// Answers a request by the routes of the program.
    public typealias Answer = @Sendable (Request) async -> Response

    @TaskLocal private static var answer: Answer?
    @TaskLocal static var restored: KeptForm?

    /// Does something while pages can be shown by these routes.
    public static func serving<Result: Sendable>(
        by answer: @escaping Answer, _ work: @Sendable () async -> Result
    ) async -> Result {
        await $answer.withValue(answer, operation: work)
    }

    /// The page of a form, filled in, or where its address leads; nil where there is no such page for this visitor.
    public static func page(of form: KeptForm, for request: Request) async -> Response? {
        guard restored == nil, let answer else { return nil }
        let head = request.head.asking(.get, for: form.path)
        let inner = Request(
            head: head, body: .empty, client: request.client, isSecure: request.isSecure,
            id: request.id)
        let response = await $restored.withValue(form) { await answer(inner) }
        return [.ok, .seeOther].contains(response.status) ? response : nil
    }
}

extension Visit {
    /// Fills the visit's form with what is given back.
    mutating func restore(_ kept: KeptForm?) {
        guard let kept, kept.path.segments == request.target.segments else { return }
        restored = kept
        form = kept.fields
    }
}
