"""The workspace: invitations, what each role sees, the own account, and what an administrator looks after."""

import pytest

from installation import Installation
from mailbox import Mailbox
from office import ROLES, Office
from official import AUTHORITY, Official, sign_out
from reader import DESK, Reading
from test_first_run import refused
from test_keyboard import tab_to, walk

ADMINISTRATION = (
    "/work/authority", "/work/invitations", "/work/invitations/new", "/work/letters", "/work/audit",
    "/work/divisions/new")
EVERYBODY = ("/work", "/work/people", "/work/divisions", "/account")


@pytest.fixture(scope="module")
def office(browser, tmp_path_factory):
    mailbox = Mailbox()
    running = Office(
        browser, Installation(
            tmp_path_factory.mktemp("office"), mail_server=mailbox.address,
            mail_from="prongsai@rimthanthong.example"), mailbox)
    yield running
    running.close()


@pytest.mark.parametrize("role", ROLES)
def test_invited_person_joins_and_sees_what_the_role_may(reader_of, office, role):
    reading = Reading(
        "th" if role in ("officer", "executive", "head") else "en",
        has_script=role not in ("staff", "investigator"))
    reader = reader_of(reading, of=office.installation)
    somebody, link = office.official(role, "roles")
    if role == "executive":
        reader.open(link)
        reader.look("invitation")
        reader.press("สร้างบัญชี", "Create the account")
        refused(reader, "name")
        reader.look("invitation-refused")
    somebody.join(reader, link)
    assert (somebody.secret is not None) == ROLES[role][1], "the second factor is asked for by role"
    assert reader.page.url.endswith("/work")
    assert reader.heading() == somebody.name

    menu = links(reader, "nav a")
    is_administrator = role == "administrator"
    assert set(EVERYBODY) <= set(menu)
    for path in menu:
        reader.open(path)
    for path in ADMINISTRATION:
        reader.open(path, status=200 if is_administrator else 403)
        shown = not path.endswith("/new")
        assert (path in menu) == (is_administrator and shown), f"{path} in the menu of {role}"
    for path in ("/work/authorities", "/work/authorities/new", "/metrics-of-others", "/work/people/999"):
        assert reader.page.goto(path).status in (403, 404), path
    if role == "officer":
        reader.open("/work/audit", status=403)
        reader.look("forbidden")
        reader.open("/work/people/999", status=404)
        reader.look("nobody")
        for path in EVERYBODY:
            reader.open(path)
            reader.look("officer" + path.replace("/", "-"))
    # A link is used once.
    reader.open("/work")
    sign_out(reader)
    reader.open(link, status=404)
    if role == "officer":
        reader.look("invitation-over")


@pytest.mark.parametrize("tag, reading", [
    ("phone", Reading("th")), ("desk", Reading("en", width=DESK)),
    ("plain", Reading("th", has_script=False))])
def test_invitation_is_sent_again_and_withdrawn(reader_of, office, tag, reading):
    """Two letters come, only the newer one opens; the account is made on a phone; another is withdrawn."""
    clerk = office.deputy(reader_of(reading, of=office.installation), tag)
    page = clerk.page
    guest = Official(f"malee.{tag}@rimthanthong.example", f"มาลี หอมหวาน ({tag})")
    first = office.invite(guest.mail, "staff", clerk)
    clerk.follow(guest.mail, guest.mail)
    clerk.look("invitation-open")
    clerk.follow("ส่งคำเชิญอีกครั้ง", "Send the invitation again")
    assert page.locator("input[name=mail]").input_value() == guest.mail
    assert page.locator("input[name=role]:checked").get_attribute("value") == "staff"
    clerk.press("ส่งคำเชิญ", "Send the invitation")
    assert "done=invited" in page.url
    second = office.mailbox.link_to(guest.mail, "join")

    phone = reader_of(Reading(reading.language, has_script=reading.has_script), of=office.installation)
    phone.open(first, status=404)
    phone.look("earlier-link")
    phone.open(second)
    assert guest.mail in phone.page.locator("main").inner_text()
    assert AUTHORITY[phone.say("name_thai", "name_english")] in phone.page.locator("main").inner_text()
    guest.join(phone, second)
    assert phone.heading() == guest.name

    other = f"wichai.{tag}@rimthanthong.example"
    link = office.invite(other, "officer", clerk)
    clerk.follow(other, other)
    clerk.follow("ยกเลิกคำเชิญนี้", "Withdraw this invitation")
    clerk.look("withdrawal")
    clerk.press("ยกเลิกคำเชิญ", "Withdraw the invitation")
    assert "done=withdrawn" in page.url
    clerk.look("withdrawn")
    phone.open(link, status=404)


def test_workspace_by_keyboard_alone(reader_of, office):
    """Signing in with the app's code and inviting somebody, without a mouse."""
    somebody, link = office.official("administrator", "keyboard")
    reader = reader_of(Reading("th"), of=office.installation)
    somebody.join(reader, link)
    sign_out(reader)
    reader.open("/sign-in?back=%2Fwork%2Finvitations%2Fnew")
    page = reader.page
    fill_by_keyboard(reader, "mail", somebody.mail)
    fill_by_keyboard(reader, "password", somebody.password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/sign-in/code*")
    fill_by_keyboard(reader, "code", somebody.code())
    page.keyboard.press("Enter")
    page.wait_for_url("**/work/invitations/new")
    for step in walk(reader):
        assert step["isShown"], f"nobody sees the focus on {step}"
        assert step["isInWindow"], f"the focus is outside the window on {step}"
        assert step["text"] or step["name"], f"a control without a name: {step}"
    fill_by_keyboard(reader, "mail", "keyboard.guest@rimthanthong.example")
    tab_to(reader, lambda focus: focus["name"] == "role")
    page.keyboard.press("Space")
    tab_to(reader, lambda focus: focus["text"] == "ส่งคำเชิญ")
    page.keyboard.press("Enter")
    page.wait_for_url("**/work/invitations?done=invited")
    assert office.mailbox.link_to("keyboard.guest@rimthanthong.example", "join")


def fill_by_keyboard(reader, name, text):
    tab_to(reader, lambda focus: focus["name"] == name)
    reader.page.keyboard.type(text)


def links(reader, where):
    """Where the links of a part of the page lead; each must open."""
    found = {a.get_attribute("href") for a in reader.page.locator(where).all()}
    return sorted(path for path in found if path.startswith("/"))


PAGES = {
    "people": "/work/people", "people-none": "/work/people?q=ไม่มีใครชื่อนี้", "invitations": "/work/invitations",
    "invitation-form": "/work/invitations/new", "divisions": "/work/divisions",
    "division-form": "/work/divisions/new", "authority": "/work/authority", "letters": "/work/letters",
    "audit": "/work/audit", "account": "/account", "second-factor": "/account/second-factor",
    "second-factor-enrol": "/account/second-factor/enrol",
    "recovery-renewal": "/account/second-factor/recovery-codes",
    "second-factor-removal": "/account/second-factor/remove", "confirm": "/account/confirm",
    "start": "/work",
}


@pytest.fixture(params=("th", "en"), scope="module")
def colleague(request, browser, office):
    """A second administrator, one in each language, whom other scenarios do not touch."""
    reader = office.reader(Reading(request.param), "administrator-" + request.param)
    somebody, link = office.official("administrator", "colleague-" + request.param)
    somebody.name = {"th": "ดวงใจ ดูแล", "en": "Duangchai Dulae"}[request.param]
    somebody.join(reader, link)
    yield reader, somebody
    reader.close()


@pytest.mark.parametrize("name", PAGES)
def test_page_of_the_workspace(colleague, name):
    reader, _ = colleague
    reader.open(PAGES[name])
    reader.look("page-" + name)


def test_refused_forms_of_the_workspace(colleague):
    reader, somebody = colleague
    page = reader.page
    reader.open("/work/invitations/new")
    page.locator("input[name=mail]").fill("ไม่ใช่อีเมล")
    page.locator("input[value=head]").check()
    reader.press("ส่งคำเชิญ", "Send the invitation")
    refused(reader, "mail", "division")
    assert page.locator("input[name=mail]").input_value() == "ไม่ใช่อีเมล"
    assert page.locator("input[value=head]").is_checked()
    reader.look("invitation-refused")

    reader.open("/work/divisions/new")
    reader.press("เพิ่มกองหรือสำนัก", "Open the division")
    refused(reader, "name")
    reader.look("division-refused")

    reader.open("/work/authority")
    page.locator("main [name=name_thai]").fill("")
    reader.press("บันทึกข้อมูลหน่วยงาน", "Save the particulars")
    refused(reader, "name_thai")
    reader.look("authority-refused")

    reader.open("/account")
    page.locator("input[name=present]").fill("ไม่ใช่รหัสนี้แน่นอน")
    page.locator("input[name=password]").fill("แมวลายเสือนอนเล่นริมคลอง")
    reader.press("เปลี่ยนรหัสผ่าน", "Change the password")
    refused(reader, "present")
    reader.look("password-refused")

    reader.open("/account/confirm")
    page.locator("input[name=password]").fill("ไม่ใช่")
    reader.press("ยืนยัน", "Confirm")
    refused(reader, "password")


def test_administrator_looks_after_a_person(colleague, office, reader_of):
    reader, _ = colleague
    language = reader.reading.language
    page = reader.page
    guest = reader_of(Reading(language, width=DESK), of=office.installation)
    somebody, link = office.official("officer", "cared-" + language)
    somebody.name = {"th": "มานะ อดทน", "en": "Mana Otthon"}[language]
    somebody.join(guest, link)

    office.person_page(reader, somebody.name)
    reader.look("person")
    person = page.url
    for path in ("/name", "/division", "/disable", "/password-reset", "/second-factor"):
        reader.open(person + path)
        reader.look("person" + path.replace("/", "-"))
    reader.open(person + "/roles")
    reader.press("ให้บทบาท", "Give the role")
    refused(reader)
    reader.look("role-refused")

    # The role ends; whoever had it is signed out and works without it from then on.
    reader.open(person)
    reader.follow("ถอนบทบาท", "End this role")
    reader.look("role-question")
    reader.press("ถอนบทบาท", "End the role")
    assert "done=role-ended" in page.url
    reader.look("role-ended")
    assert "/sign-in" in guest.open("/work/people").url, "the session ended with the role"
    somebody.sign_in(guest)
    guest.open("/work")
    guest.look("no-role")
    for path in links(guest, "nav a, main a"):
        guest.open(path)
    guest.open("/work/people", status=403)

    # The account is closed: out at once, and not in again.
    reader.open(person + "/disable")
    reader.press("ปิดบัญชี", "Disable the account")
    reader.look("person-disabled")
    assert "/sign-in" in guest.open("/work").url
    somebody.type_password(guest)
    refused(guest, "mail")


def test_password_changed_sessions_ended_and_password_forgotten(office, reader_of):
    phone = reader_of(Reading("th"), of=office.installation)
    desk = reader_of(Reading("th", width=DESK, has_script=False), of=office.installation)
    somebody, link = office.official("staff", "own")
    somebody.join(phone, link)
    somebody.sign_in(desk)

    phone.open("/account")
    phone.look("two-devices")
    phone.press("ออกจากเครื่องอื่นทั้งหมด", "Sign out all other devices")
    assert "/sign-in" in desk.open("/work").url
    somebody.sign_in(desk)

    old, somebody.password = somebody.password, "แมวลายเสือนอนเล่นริมคลอง"
    phone.open("/account")
    phone.page.locator("input[name=present]").fill(old)
    phone.page.locator("input[name=password]").fill(somebody.password)
    phone.press("เปลี่ยนรหัสผ่าน", "Change the password")
    assert "done=password" in phone.page.url
    phone.look("password-changed")
    assert "/sign-in" in desk.open("/work").url, "all other devices are signed out"

    desk.follow("ลืมรหัสผ่าน", "Forgotten password")
    desk.look("forgotten")
    desk.page.locator("input[name=mail]").fill("ไม่ใช่อีเมล")
    desk.press("ส่งลิงก์", "Send the link")
    refused(desk, "mail")
    desk.page.locator("input[name=mail]").fill(somebody.mail)
    desk.press("ส่งลิงก์", "Send the link")
    desk.look("forgotten-sent")
    link = office.mailbox.link_to(somebody.mail, "reset")
    desk.open(link)
    desk.look("reset")
    desk.page.locator("input[name=password]").fill("สั้น")
    desk.press("ตั้งรหัสผ่านใหม่", "Set a new password")
    refused(desk, "password")
    desk.look("reset-refused")
    somebody.password = "นกกระจาบทำรังบนต้นตาล"
    desk.page.locator("input[name=password]").fill(somebody.password)
    desk.press("ตั้งรหัสผ่านใหม่", "Set a new password")
    desk.look("reset-done")
    assert "/sign-in" in phone.open("/work").url, "a new password ends every session"
    somebody.type_password(desk)
    assert desk.page.url.endswith("/work")
    phone.open(link, status=404)
    phone.look("reset-over")


def test_other_letters_say_nothing_of_who_has_an_account(office, reader_of):
    reader = reader_of(Reading("en"), of=office.installation)
    reader.open("/sign-in/forgotten")
    reader.page.locator("input[name=mail]").fill("nobody@rimthanthong.example")
    reader.press("ส่งลิงก์", "Send the link")
    assert reader.page.url.endswith("/sign-in/forgotten/sent")
