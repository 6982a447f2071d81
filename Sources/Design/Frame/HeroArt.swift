public import HTML

/// Hills, water and a low sun behind the words of a front page, decoration only.
public struct HeroArt: Component, Sendable {
    /// The picture; the band behind it carries its ground.
    public init() {}

    /// The drawing, cut to the width of the window.
    public var body: some Markup {
        SVG.svg(
            .class("hero__art"), Attribute("viewBox", "0 0 1440 240"),
            Attribute("preserveAspectRatio", "xMidYMax slice"), .aria("hidden", "true"),
            Attribute("focusable", "false")
        ) {
            SVG.circle(
                .class("sun"), Attribute("cx", "1130"), Attribute("cy", "58"), Attribute("r", "44"))
            for (name, drawing) in Self.layers {
                SVG.path(.class(name), Attribute("d", drawing))
            }
        }
    }

    private static let layers = [
        ("w1", "M0 96c160-60 300-66 460-26s280 56 440 8 340-66 540-8v170H0z"),
        ("w2", "M0 138c200-46 380-38 560-8s330 36 520-2 260-38 360-18v130H0z"),
        ("w3", "M0 176c120-30 240-30 360-4s240 30 360 4 240-30 360-4 240 30 360 4v64H0z"),
        (
            "w5",
            "M0 186c120-22 240-22 360 0s240 22 360 0 240-22 360 0 240 22 360 0v6c-120 22-240 22-360 0s-240-22-360 0-240 22-360 0-240-22-360 0z"
        ),
        ("w6", "M0 212c120 20 240 20 360 0s240-20 360 0 240 20 360 0 240-20 360 0v28H0z"),
        (
            "reed",
            "M1296 214c2-50-6-92-14-118M1308 214c4-40 12-72 26-98M1288 214c-4-30-14-56-30-76M86 214c-2-40 8-78 20-100M98 214c6-30 16-52 32-66"
        ),
    ]
}
