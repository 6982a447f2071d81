import Foundation
import Glibc
import HTTP
import HTTPTesting
import Testing

@testable import HTTPServer

@Suite("The access log") struct AccessLogTests {
    private static func record(_ path: String, time: Int64 = 0) -> AccessRecord {
        AccessRecord(
            time: time, id: RequestID(10), method: .get, path: path, status: .ok, bytes: 7,
            milliseconds: 3, client: .ipv4(0x0102_0304))
    }

    @Test(
        "A line is one JSON object, whatever a path holds",
        arguments: [
            "/a", "/\"}\n{\"x\":1", "/\\", "/\r\n", "/\u{1B}[31m", "/ก", "/\u{2028}\u{202E}",
            "/\u{0}", "/\u{7F}\u{9B}",
        ])
    func line(path: String) throws {
        let line = Self.record(path).line
        #expect(line.hasSuffix("}\n") && line.unicodeScalars.filter { $0.value < 0x20 }.count == 1)
        #expect(!line.unicodeScalars.contains { [0x2028, 0x202E, 0x7F, 0x9B].contains($0.value) })
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(object["path"] as? String == path)
        #expect(object["id"] as? String == "000000000000000a")
        #expect(object["client"] as? String == "1.2.3.4")
        #expect(object["status"] as? Int == 200 && object["bytes"] as? Int == 7)
        #expect(object.count == 8)
    }

    @Test(
        "The time is that of RFC 3339",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (951_782_399_999, "2000-02-28T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (1_790_000_000_123, "2026-09-21T14:13:20.123Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
        ])
    func time(milliseconds: Int64, text: String) {
        #expect(LogText.time(milliseconds) == text)
    }

    @Test("Requests stand in the file, without query; what wants no line has none")
    func file() async throws {
        let folder = try Folder()
        let log = try AccessLog(path: folder.file)
        try await withServer({ $0.accessLog = { log.record($0) } }) {
            (port: UInt16, _: Server) async throws in
            for target in ["/a?secret=1", "/secret", "/b%22%0A"] {
                _ = try await RawClient.ask(port, "GET \(target) HTTP/1.1\r\nHost: x\r\n\r\n")
            }
        }
        log.close()
        let lines = try folder.lines()
        #expect(lines.count == 1 && lines.allSatisfy { $0.contains("\"path\":\"/a\",") })
        #expect(!lines.joined().contains("secret"))
    }

    @Test("A renamed file is left, and a new one begun, when asked")
    func reopening() throws {
        let folder = try Folder()
        let first = try AccessLog(path: folder.file)
        first.record(Self.record("/one"))
        first.close()
        let log = try AccessLog(path: folder.file)
        rename(folder.file, folder.file + ".old")
        log.reopen()
        log.record(Self.record("/two"))
        log.close()
        #expect(try folder.lines(".old").map { $0.contains("/one") } == [true])
        #expect(try folder.lines().map { $0.contains("/two") } == [true])
    }

    @Test("A file that has grown too large is set aside, old ones go")
    func turnover() throws {
        let folder = try Folder()
        for number in 1...5 {
            let log = try AccessLog(path: folder.file, limit: 10, kept: 2)
            log.record(Self.record("/\(number)"))
            log.close()
        }
        let found = try ["", ".1", ".2"].map { try folder.lines($0).joined().contains("/\(5)\"") }
        #expect(found == [true, false, false])
        #expect(try folder.lines(".2").joined().contains("\"/3\""))
        #expect(access(folder.file + ".3", F_OK) != 0)
    }

    @Test("A disk that takes nothing holds nobody up; what was left out is counted")
    func slowDisk() throws {
        let folder = try Folder()
        #expect(mkfifo(folder.file, 0o600) == 0)
        let reader = open(folder.file, O_RDWR)
        defer { close(reader) }
        let log = try AccessLog(path: folder.file, waiting: 100)
        // Nobody reads: the pipe is full after some hundred lines, and record comes back all the same.
        for _ in 0..<20_000 { log.record(Self.record("/x")) }
        var text = ""
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var told = 0
        while told < 20_000 {
            let count = read(reader, &buffer, buffer.count)
            try #require(count > 0)
            text += String(decoding: buffer[..<count], as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            told = lines.reduce(0) { sum, line in
                guard line.hasPrefix("{\"dropped\":") else { return sum + 1 }
                return sum + (Int(line.dropFirst(11).dropLast()) ?? 0)
            }
        }
        #expect(told == 20_000 && text.contains("{\"dropped\":"))
        log.close()
    }

    @Test("A file that cannot be opened is told")
    func unopened() {
        #expect(throws: AccessLog.Unopened(path: "/nowhere/a.log", code: ENOENT)) {
            try AccessLog(path: "/nowhere/a.log")
        }
    }
}

/// A folder of one test.
private final class Folder {
    private let url = FileManager.default.temporaryDirectory.appending(
        path: "log_\(UInt64.random(in: 0 ... .max))")

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var file: String { url.appending(path: "access.log").path }

    func lines(_ ending: String = "") throws -> [Substring] {
        try String(contentsOfFile: file + ending, encoding: .utf8).split(separator: "\n")
    }
}
