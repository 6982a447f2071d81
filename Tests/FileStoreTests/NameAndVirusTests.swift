import Foundation
import Testing
import Threads

@testable import FileStore

@Suite("Names of sent files") struct FileNameTests {
    @Test(
        "Names are cleaned for showing and never lead anywhere",
        arguments: [
            ("แผน ปี ๖๙.pdf", "แผน ปี ๖๙.pdf"), ("../../etc/passwd", "passwd"),
            ("C:\\Users\\a\\แผน.docx", "แผน.docx"), ("..", "file"), ("", "file"), (".pdf", "pdf"),
            ("a\u{202E}fdp.exe", "afdp.exe"), ("a\r\nb.pdf", "ab.pdf"), ("a\0.pdf", "a.pdf"),
            ("\u{200B}ก\u{FEFF}.pdf", "ก.pdf"), ("a<b>:\"|?*.pdf", "a_b______.pdf"),
            ("CON.pdf", "_CON.pdf"),
            ("a.pdf. . ", "a.pdf"), ("\u{2028}a.pdf", "a.pdf"), ("a\u{3000}b.pdf", "a b.pdf"),
        ])
    func cleaned(_ sent: String, _ name: String) { #expect(FileName(sent).text == name) }

    @Test("A name of any length is shortened at a letter and keeps its ending")
    func long() {
        let name = FileName(String(repeating: "กำ", count: 300) + ".docx")
        #expect((190...200).contains(name.text.utf8.count))
        #expect(name.ending == "docx" && name.text.hasPrefix("กำกำ"))
    }

    @Test("The field of a download holds the name twice, for old and new readers (RFC 6266)")
    func disposition() {
        #expect(
            FileName("แผน \"69\".pdf").contentDisposition
                == "attachment; filename=\"_ _69_.pdf\"; filename*=UTF-8''%E0%B9%81%E0%B8%9C%E0%B8%99%20_69_.pdf"
        )
        for sent in ["a\r\nSet-Cookie: b", "a;b\"c", "a%00b", "a\\b"] {
            let field = FileName(sent).contentDisposition
            #expect(field.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
            #expect(field.split(separator: "\"", omittingEmptySubsequences: false).count == 3)
        }
    }
}

@Suite("The virus scanner") struct VirusScannerTests {
    @Test(
        "Clean files pass, a virus is named, and anything else refuses",
        arguments: [
            ("stream: OK", nil),
            ("stream: Eicar-Test-Signature FOUND", .virus("Eicar-Test-Signature")),
            ("stream: a\r\n<b> FOUND", .virus("a_b_")),
            ("INSTREAM size limit exceeded. ERROR", .notScanned),
            ("", .notScanned), ("stream: OK FOUND?", .notScanned),
        ] as [(String, FileRefusal?)])
    func answers(_ answer: String, _ refusal: FileRefusal?) async throws {
        let daemon = try Clamd { _ in answer }
        let scanner = VirusScanner(.unix(path: daemon.path))
        if let refusal {
            await #expect(throws: refusal) { try await scanner.scan([1, 2, 3]) }
        } else {
            try await scanner.scan([1, 2, 3])
        }
    }

    @Test("The daemon is sent every byte, in pieces", arguments: [0, 1, 1 << 20, (2 << 20) + 5])
    func bytes(_ count: Int) async throws {
        let daemon = try Clamd {
            $0.count == count && $0.allSatisfy { $0 == 7 } ? "stream: OK" : "no"
        }
        try await VirusScanner(.unix(path: daemon.path)).scan([UInt8](repeating: 7, count: count))
    }

    @Test("Without a daemon, or with one that does not answer, nothing is taken")
    func absent() async throws {
        await #expect(throws: FileRefusal.notScanned) {
            try await VirusScanner(.unix(path: "/nowhere/clamd")).scan([1])
        }
        await #expect(throws: FileRefusal.notScanned) {
            try await VirusScanner(.loopback(port: 1)).scan([1])
        }
        let silent = try Clamd { _ in nil }
        await #expect(throws: FileRefusal.notScanned) {
            try await VirusScanner(.unix(path: silent.path), seconds: 1).scan([1])
        }
    }
}

/// A small clamd: understands INSTREAM, answers as told; nil is silence.
private final class Clamd: Sendable {
    let path = FileManager.default.temporaryDirectory
        .appending(path: "clamd-\(UInt32.random(in: 0 ... .max))").path
    private let listener: Int32

    init(_ answer: @escaping @Sendable ([UInt8]) -> String?) throws {
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_un()
        place.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        withUnsafeMutableBytes(of: &place.sun_path) { $0.copyBytes(from: bytes) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let isReady = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 8) == 0
            }
        }
        guard isReady else { throw POSIXError(.EADDRNOTAVAIL) }
        self.listener = listener
        SystemThread.start {
            while case let line = accept(listener, nil, nil), line >= 0 {
                if let content = Self.content(line), let said = answer(content) {
                    let bytes = Array(said.utf8) + [0]
                    _ = send(line, bytes, bytes.count, Int32(MSG_NOSIGNAL))
                } else {
                    var byte: UInt8 = 0
                    while recv(line, &byte, 1, 0) > 0 {}
                }
                close(line)
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        unlink(path)
    }

    private static func content(_ line: Int32) -> [UInt8]? {
        func take(_ count: Int) -> [UInt8]? {
            var bytes = [UInt8](repeating: 0, count: count)
            var done = 0
            while done < count {
                let got = bytes.withUnsafeMutableBytes { all in
                    recv(line, all.baseAddress.map { $0 + done }, count - done, 0)
                }
                guard got > 0 else { return nil }
                done += got
            }
            return bytes
        }
        guard take(10) == Array("zINSTREAM\0".utf8) else { return nil }
        var content: [UInt8] = []
        while let length = take(4).map({ $0.reduce(0) { $0 << 8 | Int($1) } }) {
            if length == 0 { return content }
            guard let piece = take(length) else { return nil }
            content += piece
        }
        return nil
    }
}
