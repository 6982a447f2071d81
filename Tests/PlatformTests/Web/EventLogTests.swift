import HTTP
import Platform
import Testing
import Threads

@Suite("The operator's log") struct EventLogTests {
    private func line(_ cause: String) -> String {
        let lines = Lock([String]())
        let log = EventLog(clock: TimeSource { Timestamp(milliseconds: 5) }) { line in
            lines.withLock { $0.append(line) }
        }
        log.tell(.error, "fault", request: RequestID(255), [("cause", cause)])
        return lines.withLock { $0.joined() }
    }

    @Test("An event is one JSON object on one line, with the request's number")
    func event() {
        #expect(
            line("disk") == #"{"time":"1970-01-01T00:00:00.005Z","level":"error","event":"fault","#
                + #""request":"00000000000000ff","cause":"disk"}"#)
    }

    @Test(
        "Nothing that a visitor sends begins another line or ends the string",
        arguments: [
            "a\nb", "a\r\nb", "a\u{2028}b", "a\"b", "a\\", "a\u{1B}[31mb", "a\u{9B}b", "a\0b",
        ])
    func forged(_ cause: String) {
        let line = line(cause)
        #expect(
            !line.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
        #expect(line.hasSuffix("\"}") && !line.contains("\u{2028}"))
        #expect(
            line.split(separator: "\"cause\":").last?.dropLast(2).hasSuffix("\"") == false
                || cause.contains("\""))
    }
}

@Suite("Figures for Prometheus") struct MetricsTests {
    @Test("Answers are counted by kind and time, and buckets add up")
    func counts() {
        let metrics = Metrics()
        metrics.count(.ok, milliseconds: 3)
        metrics.count(.ok, milliseconds: 30)
        metrics.count(.notFound, milliseconds: 9_000)
        metrics.countFault()
        let lines = metrics.text().split(separator: "\n")
        for line in [
            #"prongsai_answers_total{status="2xx"} 2"#, #"prongsai_answers_total{status="4xx"} 1"#,
            "prongsai_faults_total 1", #"prongsai_answer_milliseconds_bucket{le="5"} 1"#,
            #"prongsai_answer_milliseconds_bucket{le="5000"} 2"#,
            #"prongsai_answer_milliseconds_bucket{le="+Inf"} 3"#,
            "prongsai_answer_milliseconds_sum 9033", "prongsai_answer_milliseconds_count 3",
        ] { #expect(lines.contains { $0 == line }, "\(line)") }
    }
}
