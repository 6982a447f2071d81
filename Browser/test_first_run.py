"""The first run, from an empty data folder to the workspace, and signing in again in every way."""

import pytest

from installation import Installation
from official import Official, fill_first_run, go_on_from_codes, sign_out
from reader import DESK, Reading

READINGS = [
    Reading("th"), Reading("en", width=DESK), Reading("th", width=DESK, has_script=False),
    Reading("en", has_script=False)]


@pytest.fixture(params=READINGS, ids=str)
def newcomer(request, reader_of, tmp_path):
    """Somebody before a program that was installed a moment ago."""
    fresh = Installation(tmp_path)
    yield reader_of(request.param, of=fresh)
    fresh.stop()


def refused(reader, *fields):
    """The form again: the summary first, every field with its error, and what was typed."""
    assert reader.page.locator(".errors").count() == 1, reader.page.locator("main").inner_text()
    assert reader.page.title().startswith(reader.say("ข้อผิดพลาด:", "Error:"))
    for field in fields:
        bad = reader.page.locator(f"[name={field}]").first
        assert bad.get_attribute("aria-invalid") == "true", f"{field} is not marked"
        assert reader.page.locator(f".errors a[href='#{field}']").count() == 1


def test_story_of_the_first_administrator(newcomer):
    reader, page = newcomer, newcomer.page
    somchai = Official("somchai@rimthanthong.example", "สมชาย ใจดี")

    reader.open("/first-run")
    reader.look("first-run")
    page.locator("[name=province]").fill("ธารนคร")
    reader.press("สร้างหน่วยงาน", "Create the authority")
    refused(reader, "kind", "name_thai", "person", "mail", "password")
    assert page.locator("[name=province]").input_value() == "ธารนคร"
    reader.look("first-run-refused")
    fill_first_run(reader, somchai)
    reader.press("สร้างหน่วยงาน", "Create the authority")

    assert "/sign-in/enrol" in page.url
    somchai.read_secret(reader)
    reader.look("enrolment")
    page.locator("input[name=code]").fill("12")
    reader.press("ยืนยันและไปต่อ", "Confirm and go on")
    refused(reader, "code")
    reader.look("enrolment-refused")
    somchai.enrol(reader)
    reader.look("recovery-codes")
    reader.press("ไปต่อ", "Go on")
    refused(reader)
    assert page.locator(".codes code").first.inner_text() == somchai.codes[0], "the codes are still there"
    reader.look("recovery-codes-refused")
    go_on_from_codes(reader)
    assert page.url.endswith("/work")
    reader.look("workspace")

    sign_out(reader)
    assert reader.open("/work").url.endswith("/sign-in?back=%2Fwork"), "the workspace is closed"
    reader.look("sign-in")
    reader.press("เข้าสู่ระบบ", "Sign in")
    refused(reader, "mail", "password")
    reader.look("sign-in-empty")
    page.locator("input[name=mail]").fill(somchai.mail)
    page.locator("input[name=password]").fill("ไม่ใช่รหัสนี้แน่นอน")
    reader.press("เข้าสู่ระบบ", "Sign in")
    refused(reader, "mail")
    assert page.locator("input[name=mail]").input_value() == somchai.mail
    assert page.locator("input[name=password]").input_value() == ""
    reader.look("sign-in-wrong")
    somchai.type_password(reader)
    assert "/sign-in/code" in page.url
    reader.look("code")
    somchai.type_code(reader, "000000")
    refused(reader, "code")
    reader.look("code-wrong")
    somchai.type_code(reader)
    assert page.url.endswith("/work")

    sign_out(reader)
    reader.open("/work/people")
    somchai.type_password(reader)
    recovery = somchai.codes.pop()
    somchai.type_code(reader, recovery)
    assert page.url.endswith("/work/people"), "the sign-in leads to the page that was asked for"
    sign_out(reader)
    reader.open("/sign-in")
    somchai.type_password(reader)
    somchai.type_code(reader, recovery)
    refused(reader, "code")
