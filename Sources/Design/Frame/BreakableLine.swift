import HTML

/// A line that may go on under itself after the "@" of a mail address, for phones are narrower than many addresses.
struct BreakableLine: Component {
    let text: String

    var body: some Markup {
        for (index, part) in text.split(separator: "@", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index > 0 {
                "@"
                wbr()
            }
            String(part)
        }
    }
}
