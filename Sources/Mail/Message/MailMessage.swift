/// Someone who writes or is written to: an address and what people call its owner.
public struct Mailbox: Sendable, Hashable {
    /// The address.
    public let address: MailAddress
    /// The name; empty when there is none.
    public let name: HeaderText

    /// An address with a name.
    public init(_ address: MailAddress, name: HeaderText = "") {
        self.address = address
        self.name = name
    }
}

/// A file that goes with a message.
public struct MailAttachment: Sendable, Hashable {
    let name: HeaderText
    let type: HeaderText
    let bytes: [UInt8]

    /// A file with its name and media type.
    public init(name: HeaderText, type: HeaderText, bytes: [UInt8]) {
        (self.name, self.type, self.bytes) = (name, type, bytes)
    }
}

/// The name of a message among all messages of the world: stays the same when it is sent again.
public struct MessageID: Sendable, Hashable {
    /// "<key@host>".
    public let text: String

    /// The name of the message that a key of this installation stands for; other signs than letters, digits, "." and "-"
    /// are left out.
    public init(key: String, host: String) {
        func safe(_ text: String) -> String {
            String(
                decoding: text.utf8.filter {
                    (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
                        || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x2E
                }.prefix(200), as: UTF8.self)
        }
        let domain = safe(host)
        text = "<\(safe(key))@\(domain.isEmpty ? "localhost" : domain)>"
    }
}

/// One message to one person, sent by a program (RFC 5322, RFC 3834).
public struct MailMessage: Sendable, Hashable {
    /// Its name.
    public var id: MessageID
    /// Who writes.
    public var from: Mailbox
    /// Who is written to.
    public var to: Mailbox
    /// What it is about.
    public var subject: HeaderText
    /// What it says.
    public var text: String
    /// The same in HTML; nil for text alone.
    public var html: String?
    /// Files with it.
    public var attachments: [MailAttachment] = []
    /// When it was written, in seconds since 1970.
    public var date: Int64

    /// A message of text.
    public init(
        id: MessageID, from: Mailbox, to: Mailbox, subject: HeaderText, text: String, date: Int64
    ) {
        (self.id, self.from, self.to) = (id, from, to)
        (self.subject, self.text, self.date) = (subject, text, date)
    }
}
