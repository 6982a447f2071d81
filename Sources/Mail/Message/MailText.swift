import Glibc

extension MailMessage {
    /// The message as it goes over the line: ASCII only, lines of at most 998 characters ended by CR LF.
    public var bytes: [UInt8] {
        let header = [
            "Date: \(MailDate.text(date))", "From: \(Self.box(from, after: 6))",
            "To: \(Self.box(to, after: 4))", "Message-ID: \(id.text)",
            "Subject: \(subject.encoded(after: 9))", "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
        ]
        return Array((header + [content.text]).joined(separator: "\r\n").utf8)
    }

    private var content: MailPart {
        let plain = MailPart.text(text, type: "text/plain")
        let said = html.map {
            MailPart.several("alternative", [plain, .text($0, type: "text/html")])
        }
        guard !attachments.isEmpty else { return said ?? plain }
        return .several("mixed", [said ?? plain] + attachments.map(MailPart.file))
    }

    private static func box(_ box: Mailbox, after column: Int) -> String {
        guard !box.name.text.isEmpty else { return box.address.text }
        let encoded = box.name.encoded(after: column)
        guard encoded == box.name.text else { return "\(encoded)\r\n <\(box.address.text)>" }
        let quoted = encoded.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return "\"\(quoted)\"\r\n <\(box.address.text)>"
    }
}

/// A part of a message with its own header (RFC 2045).
private struct MailPart {
    let text: String

    /// A text: as it is when it is short lines of ASCII, else in base64, which is half as long for Thai as the alternative.
    static func text(_ said: String, type: String) -> MailPart {
        let lines = said.unicodeScalars.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" }
        ).map { String($0).filter { $0 != "\r" } }
        let body = lines.joined(separator: "\r\n")
        let isPlain =
            body.utf8.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0D || $0 == 0x0A) }
            && lines.allSatisfy { $0.utf8.count <= 78 && !$0.hasPrefix("--") }
        return MailPart(
            text: "Content-Type: \(type); charset=utf-8\r\nContent-Transfer-Encoding: "
                + (isPlain
                    ? "7bit\r\n\r\n\(body)" : "base64\r\n\r\n\(Base64.lines(Array(body.utf8)))"))
    }

    static func file(_ file: MailAttachment) -> MailPart {
        let isPlain = file.name.text.utf8.allSatisfy { $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
        let encoded = file.name.text.utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || byte == 0x2E || byte == 0x2D
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + (digits.utf8.count == 1 ? "0" : "") + digits
        }.joined()
        let name =
            isPlain && encoded.utf8.count <= 60
            ? "filename=\"\(file.name.text)\"" : "filename*=UTF-8''\(encoded.prefix(900))"
        let type = file.type.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3B }
        return MailPart(
            text: """
                Content-Type: \(type ? file.type.text : "application/octet-stream")\r
                Content-Disposition: attachment;\r
                 \(name)\r
                Content-Transfer-Encoding: base64\r
                \r
                \(Base64.lines(file.bytes))
                """)
    }

    /// Parts between boundaries; no line of base64 and none of a plain part begins like one.
    static func several(_ kind: String, _ parts: [MailPart]) -> MailPart {
        let boundary = "=_\(kind)_="
        let inner = parts.map { "--\(boundary)\r\n\($0.text)\r\n" }.joined()
        return MailPart(
            text: "Content-Type: multipart/\(kind); boundary=\"\(boundary)\"\r\n\r\n"
                + inner + "--\(boundary)--\r\n")
    }
}

/// Moments as headers write them.
enum MailDate {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// "Sat, 21 Nov 2026 15:48:07 +0700": in the time of Bangkok.
    static func text(_ seconds: Int64) -> String {
        var moment = time_t(seconds + 7 * 3_600)
        var parts = tm()
        guard gmtime_r(&moment, &parts) != nil, days.indices.contains(Int(parts.tm_wday)),
            months.indices.contains(Int(parts.tm_mon))
        else { return "Thu, 1 Jan 1970 07:00:00 +0700" }
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(days[Int(parts.tm_wday)]), \(parts.tm_mday) \(months[Int(parts.tm_mon)]) "
            + "\(Int(parts.tm_year) + 1900) "
            + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) +0700"
    }
}
