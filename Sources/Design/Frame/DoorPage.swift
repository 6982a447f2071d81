public import HTML
import ThaiText

/// What stands beside the form of a sign-in page.
public struct Door: Sendable {
    /// The program's or the site's first page.
    public var home: LinkAddress
    /// One strong sentence.
    public var promise: String
    /// What follows from it.
    public var detail: String
    /// The authority; nil before there is one.
    public var authority: String?
    /// The same page in the other language.
    public var languages: LanguageSwitch?

    /// The words of the picture's side.
    public init(home: LinkAddress, promise: String, detail: String) {
        (self.home, self.promise, self.detail) = (home, promise, detail)
    }
}

/// A narrow page with one form: signing in, the first run, an invitation.
public struct DoorPage<Content: Markup>: Component {
    private let page: PageHead
    private let door: Door
    private let content: Content

    /// A page with its form.
    public init(_ page: PageHead, _ door: Door, @MarkupBuilder content: () -> Content) {
        (self.page, self.door, self.content) = (page, door, content())
    }

    /// The document.
    public var body: some Markup {
        PageDocument(
            page: page,
            content: Part {
                Hem()
                div(.class("door")) {
                    DoorArt(door: door, language: page.language)
                    main(.id("main"), .class("door__form"), Attribute("tabindex", "-1")) {
                        div(.class("stack stack-5")) { content }
                    }
                }
            })
    }
}

private struct DoorArt: Component {
    let door: Door
    let language: Language

    var body: some Markup {
        header(.class("door__art on-band")) {
            PaneArt()
            div(.class("row row--end")) {
                Wordmark(home: door.home, language: language)
                door.languages
            }
            div(.class("stack big")) {
                p(.class("lead")) {
                    strong { door.promise }
                    br()
                    door.detail
                }
            }
            if let authority = door.authority { p(.class("big")) { authority } }
        }
    }
}
