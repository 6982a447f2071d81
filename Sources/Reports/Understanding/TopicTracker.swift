/// The topic that headings and topic rows put a table under.
struct TopicTracker {
    private(set) var topic: Int?
    /// Topic headings in running text since the last table.
    private var headings: [Int] = []
    private var lastKind: TableLayout.Kind?

    /// Notes a heading of running text.
    mutating func note(heading number: Int) {
        headings.append(number)
        topic = number
    }

    /// Notes a topic row, or a cell that names the topic.
    mutating func note(row number: Int) { topic = number }

    /// Says that a table begins.
    ///
    /// A list of all topics in the text before it is no heading of the table, and the last topic
    /// of the analyses does not hold for the measures that follow without one.
    mutating func begin(_ kind: TableLayout.Kind) {
        var run: [Int] = []
        for number in headings {
            run = run.last.map { $0 + 1 == number } == true ? run + [number] : [number]
        }
        let isEnumeration = run.count >= 3
        if isEnumeration || headings.isEmpty && kind == .measures && lastKind == .scores {
            topic = nil
        }
        headings = []
        lastKind = kind
    }
}
