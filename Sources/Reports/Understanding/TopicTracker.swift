/// The topic that headings and topic rows put a table under.
struct TopicTracker {
    private(set) var topic: Int?
    /// Topic headings in running text since the last table.
    private var headings: [Int] = []
    /// The topics of the score tables since the last table of measures.
    private var analysed: Set<Int> = []
    /// Whether the last table was one of scores.
    private var isAnalysis = false

    /// Notes a heading of running text.
    mutating func note(heading number: Int) {
        headings.append(number)
        topic = number
    }

    /// Notes a topic row, or a cell that names the topic.
    mutating func note(row number: Int) {
        topic = number
        if isAnalysis { analysed.insert(number) }
    }

    /// Notes a topic row whose topic no framework knows.
    mutating func noteUnknown() { topic = nil }

    /// Says that a table begins.
    ///
    /// A list of all topics in the text before it is no heading of the table. After the analyses of
    /// several topics the last one does not hold for measures that follow without a heading.
    mutating func begin(_ kind: TableLayout.Kind) {
        var run: [Int] = []
        for number in headings {
            run = run.last.map { $0 + 1 == number } == true ? run + [number] : [number]
        }
        let isEnumeration = run.count >= 3
        if isEnumeration || headings.isEmpty && kind == .measures && analysed.count > 1 {
            topic = nil
        }
        headings = []
        isAnalysis = kind != .measures
        if kind == .measures {
            analysed = []
        } else if let topic {
            analysed.insert(topic)
        }
    }
}
