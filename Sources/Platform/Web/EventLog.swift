public import HTTP

/// What the program tells its operator, one JSON object a line; no bodies, no personal data (rule D36).
public struct EventLog: Sendable {
    /// How grave an event is.
    public enum Level: String, Sendable { case info, warning, error }

    private let clock: TimeSource
    private let write: @Sendable (String) -> Void

    /// A log that writes whole lines without their end.
    public init(clock: TimeSource, write: @escaping @Sendable (String) -> Void) {
        self.clock = clock
        self.write = write
    }

    /// Tells an event by its name, with facts.
    public func tell(
        _ level: Level, _ event: StaticString, request: RequestID? = nil,
        _ facts: [(StaticString, String)] = []
    ) {
        var pairs = [("level", level.rawValue), ("event", event.description)]
        if let request { pairs.append(("request", request.description)) }
        pairs += facts.map { ($0.0.description, $0.1) }
        let fields = pairs.map { "\(Self.quoted($0.0)):\(Self.quoted($0.1))" }
        let time = LogText.time(clock().milliseconds)
        write("{\"time\":\"\(time)\",\(fields.joined(separator: ","))}")
    }

    private static func quoted(_ text: String) -> String { "\"" + LogText.escaped(text) + "\"" }
}
