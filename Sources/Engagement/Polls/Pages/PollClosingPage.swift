import Design
import HTML
import HTTP
import Platform
import ThaiText

/// Asks once more before a poll is closed early.
struct PollClosingPage: Component {
    let poll: Poll
    /// How many answered at least, a full ten.
    let answered: Int
    let forms: PageForms
    let language: Language

    var title: String {
        Bilingual("ปิดรับแบบสำรวจนี้ก่อนกำหนดหรือไม่", "Close this poll early?")(language)
    }

    var body: some Markup {
        PostForm(
            to: LinkAddress(PollLocations.closing.path(poll.id)),
            hidden: forms.hidden(PollLocations.closing.template)
        ) {
            ConfirmPanel(
                title, text,
                button: Button(Bilingual("ปิดรับตอนนี้", "Close it now")(language), .danger),
                back: BackLink(to: LinkAddress(PollLocations.item.path(poll.id)), language))
        }
    }

    /// What nobody answered may be given new days.
    private var closed: Bilingual {
        let title = poll.content.title
        return poll.isAnswered
            ? Bilingual(
                "“\(title)” จะปิดรับทันทีและเปิดใหม่ไม่ได้ ",
                "“\(title)” is closed at once and cannot be opened again. ")
            : Bilingual("“\(title)” จะปิดรับทันที ", "“\(title)” is closed at once. ")
    }

    private var text: String {
        closed(language) + PollWords.soFar(answered, language)
            + Bilingual(
                " ถ้าคนตอบไม่ถึง \(Poll.fewest) คน ผลจะไม่แสดงเลย",
                ". If fewer than \(Poll.fewest) answered, its result is never shown.")(language)
    }
}
