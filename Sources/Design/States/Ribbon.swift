public import HTML
public import ThaiText

/// An item of the ribbon, with what is open of it.
public struct RibbonItem: Sendable {
    /// How much of an item is disclosed.
    public enum State: Sendable, Hashable, CaseIterable {
        case full, half, late, missing
    }

    /// The code, "o12".
    public let code: String
    /// The item's name.
    public let name: String
    /// Where it is shown.
    public let address: LinkAddress
    /// How much is disclosed.
    public let state: State

    /// An item.
    public init(_ code: String, _ name: String, _ state: State, to address: LinkAddress) {
        (self.code, self.name, self.state, self.address) = (code, name, state, address)
    }
}

/// All items of the disclosure at a glance, each a link, with what the looks mean.
public struct Ribbon: Component, Sendable {
    private let items: [RibbonItem]
    private let language: Language
    private let isCounted: Bool

    /// The items in the order of their codes; `isCounted` says in the legend how many wear each look.
    public init(_ items: [RibbonItem], _ language: Language, isCounted: Bool = false) {
        (self.items, self.language, self.isCounted) = (items, language, isCounted)
    }

    /// The cells and the legend.
    public var body: some Markup {
        ol(.class("ribbon"), .role("list")) {
            for item in items {
                li(.class(item.state.name)) {
                    a(
                        .href(item.address),
                        .aria("label", "\(item.code) \(item.name) \(item.state.words(language))")
                    ) { item.code }
                }
            }
        }
        ul(.class("legend"), .role("list")) {
            for state in RibbonItem.State.allCases {
                li {
                    Swatch(name: state.swatch)
                    state.words(language)
                    if isCounted { " \(items.count { $0.state == state })" }
                }
            }
        }
    }
}

private struct Swatch: Component {
    let name: String

    var body: some Markup {
        SVG.svg(
            .class("swatch"), Attribute("viewBox", "0 0 16 16"), .aria("hidden", "true"),
            Attribute("focusable", "false")
        ) {
            SVG.rect(
                .class(name), Attribute("x", "1"), Attribute("y", "1"), Attribute("width", "14"),
                Attribute("height", "14"), Attribute("rx", "3"))
        }
    }
}

extension RibbonItem.State {
    var name: String {
        switch self {
        case .full: "full"
        case .half: "half"
        case .late: "late"
        case .missing: "none"
        }
    }

    var swatch: String {
        switch self {
        case .full: "a"
        case .half: "b"
        case .late: "c"
        case .missing: "d"
        }
    }

    /// What the look means.
    public func words(_ language: Language) -> String {
        switch self {
        case .full: Bilingual("เปิดเผยครบ", "Complete")(language)
        case .half: Bilingual("ยังขาดบางส่วน", "In part")(language)
        case .late: Bilingual("ไม่เป็นปัจจุบัน", "Out of date")(language)
        case .missing: Bilingual("ยังไม่มีข้อมูล", "Missing")(language)
        }
    }
}
