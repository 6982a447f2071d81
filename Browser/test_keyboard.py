"""Everything without a mouse: where the focus goes, that it can be seen, and that it is enough."""

import pytest
from playwright.sync_api import TimeoutError

from installation import SAMPLES
from reader import DESK, PHONE, Reading
from test_check import await_answer

WIDTHS = (PHONE, DESK)
MOST_STEPS = 120


def walk(reader):
    """Presses Tab until the focus leaves the page, and gives what had it."""
    steps = []
    for _ in range(MOST_STEPS):
        reader.page.keyboard.press("Tab")
        focus = reader.focus()
        if focus["tag"] == "body":
            return steps
        steps.append(focus)
    raise AssertionError(f"the focus does not leave the page: {[s['text'] for s in steps[-5:]]}")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", ["/", "/check"])
def test_focus_is_seen_at_every_step_and_goes_down_the_page(reader_of, width, path):
    reader = reader_of(Reading(width=width))
    reader.open(path)
    steps = walk(reader)
    assert steps[0]["text"] == "ข้ามไปยังเนื้อหาหลัก", "the first step skips to the content"
    for step in steps:
        assert step["isShown"], f"nobody sees the focus on {step}"
        assert step["isInWindow"], f"the focus is outside the window on {step}"
        assert step["text"] or step["name"], f"a control without a name: {step}"


def test_skip_link_leads_to_the_content(reader):
    reader.open("/check")
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Enter")
    assert reader.page.evaluate("document.activeElement.id") == "main"


def test_report_is_checked_by_keyboard_alone(reader):
    reader.open("/")
    tab_to(reader, lambda focus: focus["text"] == reader.say("ตรวจรายงานของคุณ", "Check your report"))
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/check")
    reader.page.wait_for_load_state("networkidle")
    tab_to(reader, lambda focus: focus["name"] == "file")
    choose_file(reader, SAMPLES / "plan-with-slips.docx")
    tab_to(reader, lambda focus: focus["text"] == reader.say("ตรวจไฟล์นี้", "Check this file"))
    reader.page.keyboard.press("Enter")
    await_answer(reader)
    assert "2" in reader.heading()
    for step in walk(reader):
        assert step["isShown"], f"nobody sees the focus on {step}"
        assert step["isInWindow"], f"the focus is outside the window on {step}"


def test_password_is_seen_while_it_is_typed_by_keyboard(reader_of):
    reader = reader_of(Reading())
    page = reader.page
    reader.open("/first-run")
    field = page.locator("input[name=password]")
    field.press_sequentially("กล้วยหอม")
    assert field.get_attribute("autocomplete") == "new-password"
    tab_to(reader, lambda focus: focus["id"] == "show-password")
    page.keyboard.press("Space")
    assert field.get_attribute("type") == "text" and field.input_value() == "กล้วยหอม"
    assert page.get_by_role("checkbox", name="แสดงรหัสผ่าน").is_checked()
    reader.look("password-shown")
    # Shown or not it is a password: it goes along neither to the other language nor into what the tab keeps.
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("link", name="English").click()
    page.wait_for_load_state("networkidle")
    assert field.input_value() == "" and field.get_attribute("type") == "password"
    assert "กล้วยหอม" not in page.evaluate("JSON.stringify({...sessionStorage})")


def test_box_that_shows_passwords_is_absent_without_script(reader_of):
    reader = reader_of(Reading(has_script=False))
    reader.open("/first-run")
    assert reader.page.locator("input[data-reveal]").count() == 1
    assert not reader.page.locator("input[data-reveal]").is_visible()


def test_menu_opens_by_keyboard_on_a_phone(reader):
    reader.open("/")
    tab_to(reader, lambda focus: focus["tag"] == "summary")
    reader.page.keyboard.press("Enter")
    assert reader.page.locator("details.menu[open] a").first.is_visible()
    reader.look("menu-open")


def choose_file(reader, path):
    """Presses Space on a file field; a window that is only just drawn may swallow the first press."""
    for _ in range(3):
        try:
            with reader.page.expect_file_chooser(timeout=8_000) as chooser:
                reader.page.keyboard.press("Space")
        except TimeoutError:
            continue
        return chooser.value.set_files(path)
    raise AssertionError("Space on the file field opens nothing")


def tab_to(reader, wanted):
    for _ in range(MOST_STEPS):
        reader.page.keyboard.press("Tab")
        if wanted(reader.focus()):
            return
    raise AssertionError("no way there by keyboard")
