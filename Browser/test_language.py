"""The other language is another page: what was typed goes along, or it is said that it does not."""

from official import AUTHORITY
from reader import DESK, Reading

TYPED = {name: AUTHORITY[name] for name in ("name_thai", "name_english", "district", "divisions")}


def fill(reader):
    reader.open("/first-run")
    reader.page.locator("select[name=kind]").select_option("town-municipality")
    for name, value in TYPED.items():
        reader.page.locator(f"[name={name}]").fill(value)


def test_what_was_typed_goes_along_into_the_other_language(reader_of):
    reader = reader_of(Reading("th", DESK))
    fill(reader)
    # Nothing that cannot go along was typed, so nothing is asked.
    reader.page.get_by_role("link", name="English").click()
    reader.page.wait_for_function("document.documentElement.lang === 'en'")
    for name, value in TYPED.items():
        assert reader.page.locator(f"[name={name}]").input_value() == value
    assert reader.page.locator("select[name=kind]").input_value() == "town-municipality"


def test_what_goes_along_goes_once(reader_of):
    reader = reader_of(Reading("th", DESK))
    reader.open("/check")
    year = reader.page.locator("select[name=year]")
    year.select_option("2567")
    reader.page.get_by_role("link", name="English").click()
    reader.page.wait_for_function("document.documentElement.lang === 'en'")
    assert year.input_value() == "2567"
    reader.open("/check")
    assert year.input_value() == "", "carried once, not for ever"


def test_what_cannot_go_along_is_asked_about(reader_of):
    reader = reader_of(Reading("th", DESK))
    fill(reader)
    reader.page.locator("[name=password]").fill("ปลาช่อนว่ายทวนน้ำขุ่น")
    asked = []
    answers = iter([False, True])

    def answer(dialog):
        asked.append(dialog.message)
        dialog.accept() if next(answers) else dialog.dismiss()

    reader.page.on("dialog", answer)
    link = reader.page.get_by_role("link", name="English")
    link.click()
    assert len(asked) == 1 and "รหัสผ่าน" in asked[0]
    assert reader.page.locator("[name=password]").input_value() != "", "who says no stays"
    link.click()
    reader.page.wait_for_function("document.documentElement.lang === 'en'")
    assert reader.page.locator("[name=password]").input_value() == "", "a password is kept nowhere"
    assert reader.page.locator("[name=district]").input_value() == TYPED["district"]


def test_without_script_it_is_said_before(reader_of):
    reader = reader_of(Reading("th", has_script=False))
    reader.open("/first-run")
    assert reader.page.get_by_text("เปลี่ยนภาษาก่อนกรอก").is_visible()
    reader.look("said")
    reader.open("/")
    assert not reader.page.get_by_text("เปลี่ยนภาษาก่อนกรอก").is_visible(), "where nothing can be typed"
