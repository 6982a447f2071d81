import Foundation
import Threads

/// A mail server of the tests' own on this machine: one thread, one conversation after the other, failures as told.
final class SMTPServer: Sendable {
    /// What it does instead of taking a message.
    enum Flaw: Sendable {
        case none
        /// Answers a command with a line of its own.
        case answers(String, to: String)
        /// Closes the line at a command.
        case cuts(at: String)
        /// Never answers a command.
        case silent(at: String)
    }

    /// What it was told: envelope and content.
    struct Taken: Sendable {
        var sender = ""
        var recipients: [String] = []
        var content = ""
        var commands: [String] = []
    }

    let port: UInt16
    private let taken = Monitor<[Taken]>([])
    private let listener: Int32

    init(_ flaw: Flaw = .none, offers: [String] = []) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isReady = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 8) == 0
                    && getsockname(listener, $0, &size) == 0
            }
        }
        guard isReady else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: place.sin_port)
        self.listener = listener
        let taken = taken
        SystemThread.start {
            while case let line = accept(listener, nil, nil), line >= 0 {
                let conversation = Conversation(line: line, flaw: flaw, offers: offers)
                let end = conversation.hold()
                taken.signal { $0.append(end) }
                close(line)
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// Conversations that are over, at least so many.
    func conversations(_ count: Int = 1) -> [Taken] {
        taken.wait { $0.count >= count ? $0 : nil }
    }
}

private struct Conversation {
    let line: Int32
    let flaw: SMTPServer.Flaw
    let offers: [String]

    func hold() -> SMTPServer.Taken {
        var taken = SMTPServer.Taken()
        say("220 test ready")
        while let command = hear() {
            taken.commands.append(command)
            let verb = String(command.prefix(4)).uppercased()
            switch flaw {
            case .cuts(verb): return taken
            case .silent(verb): while hear() != nil {}
            case .answers(let answer, verb):
                say(answer)
                continue
            default: break
            }
            switch verb {
            case "EHLO": for offer in offers { say("250-\(offer)") }; say("250 OK")
            case "MAIL": taken.sender = command; say("250 OK")
            case "RCPT": taken.recipients.append(command); say("250 OK")
            case "DATA":
                say("354 go on")
                while let text = hear(), text != "." { taken.content += text + "\n" }
                if case .answers(let answer, "DONE") = flaw {
                    say(answer)
                } else {
                    say("250 taken")
                }
                if case .cuts("DONE") = flaw { return taken }
            case "AUTH": say("235 welcome")
            case "QUIT": say("221 bye"); return taken
            default: say("250 OK")
            }
        }
        return taken
    }

    private func say(_ text: String) {
        let bytes = Array((text + "\r\n").utf8)
        _ = send(line, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    private func hear() -> String? {
        var text: [UInt8] = []
        var byte: UInt8 = 0
        while recv(line, &byte, 1, 0) == 1 {
            if byte == 0x0A { return String(decoding: text.filter { $0 != 0x0D }, as: UTF8.self) }
            text.append(byte)
        }
        return nil
    }
}

private func ~= (pattern: String, value: String) -> Bool { pattern == value }
