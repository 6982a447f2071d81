"""A session ends while somebody fills in a form: signing in again gives everything back."""

import pytest

from installation import Installation
from official import Official, begin, sign_out
from reader import DESK, Reading
from test_first_run import refused

READINGS = [Reading("th"), Reading("en", width=DESK, has_script=False)]
NAME = "กองยุทธศาสตร์ “และ” งบประมาณ"


@pytest.fixture(scope="module")
def small_office(tmp_path_factory):
    running = Installation(tmp_path_factory.mktemp("expired"))
    yield running
    running.stop()


@pytest.fixture(scope="module")
def somchai(browser, small_office):
    """The first administrator; the first scenario begins the installation."""
    return Official("somchai@rimthanthong.example", "สมชาย ใจดี")


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_form_comes_back_after_signing_in_again(reader_of, small_office, somchai, reading):
    reader = reader_of(reading, of=small_office)
    page = reader.page
    if somchai.secret is None:
        begin(reader, somchai)
    else:
        somchai.sign_in(reader, recovery=True)
    reader.open("/work/divisions/new")
    page.locator("input[name=name]").fill(NAME + reading.language)
    forget_session(reader)
    reader.press("เพิ่มกองหรือสำนัก", "Open the division")

    reader.look("sign-in-again")
    assert NAME not in page.content(), "who passes by reads nothing of it"
    page.locator("input[name=mail]").fill(somchai.mail)
    page.locator("input[name=password]").fill("ไม่ใช่รหัสนี้แน่นอน")
    reader.press("เข้าสู่ระบบ", "Sign in")
    refused(reader, "mail")
    somchai.type_password(reader)
    reader.look("code-again")
    somchai.type_code(reader, "000000")
    refused(reader, "code")
    somchai.type_code(reader, somchai.codes.pop())
    reader.look("offered")
    reader.press("กลับไปที่แบบฟอร์ม", "Go back to the form")
    assert page.locator("input[name=name]").input_value() == NAME + reading.language
    reader.look("given-back")
    reader.press("เพิ่มกองหรือสำนัก", "Open the division")
    assert "done=opened" in page.url
    assert NAME + reading.language in page.locator("main").inner_text()


def forget_session(reader):
    """The browser loses the session, as when it ended: the form still knows its person."""
    kept = [c for c in reader.context.cookies() if "session" not in c["name"]]
    reader.context.clear_cookies()
    reader.context.add_cookies(kept)
