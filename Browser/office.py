"""An authority at work: an installation with a mail server, its first administrator signed in."""

from official import Official, begin
from reader import Reader, Reading

# Who is invited, with the role and whether it asks for an authenticator app.
ROLES = {
    "officer": ("มานี รักงาน", False), "staff": ("ปิติ ช่างทำ", False), "head": ("ชูใจ คลังดี", False),
    "executive": ("วีระ นำทาง", True), "investigator": ("สมศรี เที่ยงตรง", True),
    "administrator": ("ดวงใจ ดูแล", True),
}


class Office:
    """The installation, the letters it sends, and the people who have an account."""

    def __init__(self, browser, installation, mailbox):
        self.browser, self.installation, self.mailbox = browser, installation, mailbox
        self.somchai = Official("somchai@rimthanthong.example", "สมชาย ใจดี")
        self.administrator = self.reader(Reading("th"), "administrator")
        begin(self.administrator, self.somchai)

    def reader(self, reading, name):
        return Reader(self.browser, self.installation.address, reading, name)

    def invite(self, mail, role, reader=None):
        """An administrator invites somebody, the first one unless said; the path of the letter's link."""
        reader = reader or self.administrator
        reader.open("/work/invitations/new")
        reader.page.locator("input[name=mail]").fill(mail)
        reader.page.locator(f"input[name=role][value={role}]").check()
        if role == "head":
            reader.page.locator("select[name=division]").select_option(label="กองคลัง")
        reader.press("ส่งคำเชิญ", "Send the invitation")
        assert "done=invited" in reader.page.url, reader.page.locator("main").inner_text()
        return self.mailbox.link_to(mail, "join")

    def official(self, role, tag):
        """Somebody new with that role, invited and not joined yet, and the link of the letter."""
        name, _ = ROLES[role]
        # Nobody bears a colleague's name.
        somebody = Official(f"{role}.{tag}@rimthanthong.example", f"{name} ({tag})")
        return somebody, self.invite(somebody.mail, role)

    def deputy(self, reader, tag):
        """Signs a reader in as a further administrator."""
        somebody, link = self.official("administrator", tag)
        somebody.join(reader, link)
        return reader

    def person_page(self, reader, name):
        """Opens the page of a person by the list, as an administrator does."""
        reader.open("/work/people")
        reader.page.get_by_role("link", name=name).first.click()

    def close(self):
        self.administrator.close()
        self.installation.stop()
        self.mailbox.close()
