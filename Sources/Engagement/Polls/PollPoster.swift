import Documents
import Platform
import ThaiText

/// An open poll on a sheet for a wall, one page: what it asks about, a large code that opens it, and until when. Official
/// paper speaks Thai, with Thai digits.
struct PollPoster {
    let authority: Platform.Authority.Profile
    let poll: Poll
    /// Where it is answered; nil until somebody said under which address the program is found.
    let address: String?
    /// Date and time of making as ISO 8601 with zone.
    let created: String

    var document: Document {
        let lastDay = Timestamp(startOf: poll.lastDay).day(.thai)
        var blocks: [Block] = [
            line(authority.name.thai, isBold: true), line("แบบสำรวจความพึงพอใจ"), .space(6),
            .paragraph(
                Paragraph(
                    Digits.thai(poll.content.title), style: .coverTitle, alignment: .center)),
            .space(8),
        ]
        if let address {
            blocks += PaperAddress.blocks(address, isLarge: true)
            blocks += [line("สแกนเพื่อตอบแบบสำรวจ"), line(address)]
        } else {
            blocks.append(line(PaperAddress.missing))
        }
        blocks += [
            .space(10), large("ตอบได้ถึง \(lastDay)"),
            large("\(poll.content.questions.count) ข้อ ไม่ต้องบอกชื่อ"),
            line("เราไม่เก็บว่าใครตอบหรือตอบเมื่อใด"),
        ]
        return Document(
            properties: DocumentProperties(
                title: "\(poll.content.title) \(authority.name.thai)",
                author: authority.name.thai, created: created),
            sections: [Section(name: PaperAddress.poster, numbered: false, blocks: blocks)])
    }

    /// A line that is read from some steps away.
    private func large(_ text: String) -> Block {
        .paragraph(
            Paragraph(Digits.thai(text), style: .heading(level: 1), alignment: .center))
    }

    private func line(_ text: String, isBold: Bool = false) -> Block {
        .paragraph(Paragraph(runs: [Run(text, bold: isBold)], style: .plain, alignment: .center))
    }
}
