import HTTP
import Mail
import Platform
import SQL
import ThaiText

/// The letter that brings an invitation.
struct InvitationLetter {
    private let mail: MailAddress
    private let authority: Bilingual
    private let base: BaseAddress

    init(_ mail: MailAddress, from authority: Bilingual, _ base: BaseAddress) {
        (self.mail, self.authority, self.base) = (mail, authority, base)
    }

    /// The link in a letter that waits, to be passed on by hand; nil when there is none.
    static func link(in text: String, _ base: BaseAddress) -> String? {
        text.split(separator: "\n").first { $0.hasPrefix(base.text + "/") }.map(String.init)
    }

    /// Writes the letter in the transaction of its invitation.
    func post(
        _ id: Invitation.ID, _ token: SecretToken, _ act: Act, _ transaction: WriteTransaction
    ) throws {
        let link = base.link(to: AccountLink.joining.path(AccountLink(act.authority, token)))
        var letter = Letter(
            to: Mailbox(mail), subject: "คำเชิญใช้ระบบโปร่งใส / An invitation to Prongsai",
            text: LetterText.invitation(link, from: authority))
        letter.isOpen = true
        try Outbox.post(
            letter, key: Invitation.letterKey(act.authority, id), authority: act.authority,
            at: act.time, in: transaction)
    }
}
