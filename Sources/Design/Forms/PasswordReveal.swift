public import HTML
public import ThaiText

/// A box that shows the passwords of its form while they are typed; it stays away where no script runs, and sends nothing.
public struct PasswordReveal: Component, Sendable {
    private let language: Language

    /// A box in the reader's language, behind the last password of a form.
    public init(_ language: Language) { self.language = language }

    /// The box, hidden until the script is there.
    public var body: some Markup {
        div(.class("reveal"), Attribute("hidden", if: true)) {
            label(.class("choice"), .for("show-password")) {
                input(
                    .type("checkbox"), .id("show-password"), .data("reveal", ""),
                    Attribute("autocomplete", "off"))
                span { Bilingual("แสดงรหัสผ่าน", "Show the password")(language) }
            }
        }
    }
}
