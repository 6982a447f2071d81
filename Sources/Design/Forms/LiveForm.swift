public import HTML

/// A form whose outcome the server reckons while somebody types: the script sends what stands in it after a pause and puts
/// the answer's regions marked `data-live` in the place of the page's own. Without script a button does the same.
public struct LiveForm<Content: Markup>: Component {
    private let address: LinkAddress
    private let hidden: [HiddenField]
    private let checking: LinkAddress
    private let token: String
    private let entering: (name: String, value: String)
    private let content: Content

    /// A form to an address; `checking` is asked while somebody types, with a token of its own;
    /// `entering` is what the Enter key sends, which nothing is lost by.
    public init(
        to address: LinkAddress, hidden: [HiddenField], checking: LinkAddress, token: String,
        entering: (name: String, value: String),
        @MarkupBuilder content: () -> Content
    ) {
        (self.address, self.hidden) = (address, hidden)
        (self.checking, self.token) = (checking, token)
        (self.entering, self.content) = (entering, content())
    }

    /// The form; the first button, which the Enter key presses, is out of sight.
    public var body: some Markup {
        form(
            .method("post"), .action(address), Attribute("novalidate", if: true),
            .data("check", checking.text), .data("check-token", token)
        ) {
            for field in hidden { field }
            button(
                .type("submit"), .name(entering.name), .value(entering.value),
                Attribute("hidden", if: true)
            ) { entering.value }
            content
        }
    }
}
