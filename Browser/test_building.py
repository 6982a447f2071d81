"""Building a form: an officer begins with nothing, a resident asks for what came of it; two officers collide."""

import pytest

from reader import DESK, PHONE, Reading
from test_measures import sign_in
from test_services import office  # noqa: F401

READINGS = [Reading("th", PHONE, has_script=False), Reading("en", DESK)]


def main(somebody):
    return somebody.page.locator("main").inner_text()


def question(officer, page_number, kind, label, look=None, **fields):
    """Adds a question of a kind to a page of the form."""
    page = officer.page
    officer.follow(f"เพิ่มคำถามในหน้า {page_number}", f"Add a question to page {page_number}")
    if look:
        officer.look("kinds")
    page.locator(f"a[href$='/questions/{kind}']").click()
    fill(officer, label, **fields)
    if look:
        officer.look(look)
    officer.press("บันทึกคำถาม", "Save the question")
    assert "done=built" in page.url, main(officer)


def fill(officer, label, required=True, choices=None, hint=None, when=None):
    page = officer.page
    page.locator("[name=label]").fill(label)
    if hint:
        page.locator("[name=hint]").fill(hint)
    if choices:
        page.locator("[name=choices]").fill("\n".join(choices))
    if required:
        page.locator("[name=required]").check()
    if when:
        page.locator("[name=when]").select_option(label=when)


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_from_an_empty_service_to_a_resident(reader_of, office, reading):  # noqa: F811
    officer = reader_of(reading, office)
    sign_in(officer, "officer")
    page = officer.page
    code = f"tree-{READINGS.index(reading)}"
    officer.open("/work/services")
    officer.follow("สร้างบริการใหม่", "A new service")
    page.locator("[name=name]").fill("ขอตัดต้นไม้ริมทาง")
    page.locator("[name=code]").fill("ต้นไม้")
    officer.press("สร้างบริการ", "Begin the service")
    assert page.locator("#code-error").count() == 1 and page.locator("#group-error").count() == 1
    assert page.locator("[name=name]").input_value() == "ขอตัดต้นไม้ริมทาง"
    officer.look("new-refused")
    page.locator("[name=code]").fill(code)
    page.locator("[name=group]").select_option("environment")
    officer.press("สร้างบริการ", "Begin the service")
    assert "done=begun" in page.url, main(officer)
    officer.look("empty")

    officer.follow("เพิ่มหน้า", "Add a page")
    page.locator("[name=title]").fill("ต้นไม้")
    officer.press("บันทึกหน้า", "Save the page")
    page.goto(f"/work/services/forms/{code}")
    question(officer, 1, "choice", "ต้นไม้เป็นอย่างไร", look="choice", choices=["กิ่งหัก", "ล้มขวางทาง"])
    question(
        officer, 1, "number", "ขวางกี่เมตร", required=False, when="ต้นไม้เป็นอย่างไร: ล้มขวางทาง")
    question(officer, 1, "date", "เห็นเมื่อวันที่", hint="ถ้าจำได้", required=False)
    officer.follow("เพิ่มหน้า", "Add a page")
    page.locator("[name=title]").fill("ที่ไหน")
    officer.press("บันทึกหน้า", "Save the page")
    page.goto(f"/work/services/forms/{code}")
    assert page.locator(".banner--warn").count() == 1
    officer.look("empty-page")
    question(officer, 2, "address", "ที่อยู่ใกล้ต้นไม้")
    question(officer, 2, "declaration", "ข้อมูลนี้เป็นความจริง")
    # The first question moved below those that hang on it is told, and moved back.
    page.locator("button[value='down question-q1']").click()
    assert page.locator(".banner--warn").count() == 1, main(officer)
    officer.look("built-with-a-mistake")
    page.locator("button[value='up question-q1']").click()
    assert page.locator(".banner--warn").count() == 0
    officer.look("built")

    officer.follow("ดูตัวอย่าง", "Preview")
    officer.look("preview")
    officer.press("ต่อไป", "Go on")
    assert page.locator("#answer-q1-error").count() == 1
    page.locator("[name=answer-q1][value=c2]").check()
    officer.press("ต่อไป", "Go on")
    assert page.locator("[name=answer-q2]").count() == 1, main(officer)
    page.locator("[name=answer-q2]").fill("๓")
    officer.press("ต่อไป", "Go on")
    officer.look("preview-second")
    page.locator("[name=answer-q4]").fill("12 หมู่ 3")
    page.locator("[name=answer-q5]").check()
    officer.press("ต่อไป", "Go on")
    officer.follow("ตรวจคำตอบ", "Check the answers")
    assert "12 หมู่ 3" in main(officer)
    officer.look("preview-check")

    page.goto(f"/work/services/forms/{code}")
    officer.follow("เผยแพร่แบบฟอร์ม", "Publish the form")
    officer.look("publication")
    officer.press("เผยแพร่", "Publish")
    assert "done=released" in page.url, main(officer)
    page.goto(f"/work/services/manuals/{code}")
    officer.press("เปิดให้บริการ", "Put into use")
    assert page.locator(".errors").count() == 1
    for name in ("purpose", "who", "law", "step_1_text"):
        page.locator(f"[name={name}]").fill("ตัดต้นไม้")
    page.locator("[name=step_1_days]").fill("3")
    officer.press("บันทึกคู่มือ", "Save the manual")
    assert "done=changed" in page.url, main(officer)
    officer.press("เปิดให้บริการ", "Put into use")
    assert "done=opened" in page.url, main(officer)

    resident = reader_of(reading, office)
    resident.open(f"/services/{code}/ask")
    page = resident.page
    page.locator("[name=answer-q1][value=c1]").check()
    resident.press("ต่อไป", "Go on")
    page.locator("[name=answer-q4]").fill("12 หมู่ 3")
    page.locator("[name=answer-q5]").check()
    resident.press("ต่อไป", "Go on")
    page.locator("[name=name]").fill("มานี มีนา")
    page.locator("[name=phone]").fill("081 234 5678")
    resident.press("ตรวจคำตอบ", "Check the answers")
    resident.press("ส่งคำขอ", "Send the request")
    assert page.locator(".ticket__code").count() >= 1, main(resident)
    resident.look("sent")


def test_the_second_of_two_officers_is_told(reader_of, office):  # noqa: F811
    first = reader_of(Reading("th", DESK), office)
    sign_in(first, "officer")
    first.open("/work/services")
    if first.page.get_by_role("button", name="นำมาใช้").count():
        first.press("นำมาใช้", "Take them over")
    second = reader_of(Reading("th", PHONE), office)
    sign_in(second, "officer")
    address = "/work/services/forms/street-light/questions/fault"
    for somebody in (first, second):
        somebody.open(address)
    first.page.locator("[name=label]").fill("ไฟเป็นอย่างไร")
    first.press("บันทึกคำถาม", "Save the question")
    assert "done=built" in first.page.url
    second.page.locator("[name=label]").fill("อาการของไฟ")
    second.press("บันทึกคำถาม", "Save the question")
    assert second.page.locator("#label-error").count() == 1
    assert second.page.locator("[name=label]").input_value() == "อาการของไฟ"
    assert "ไฟเป็นอย่างไร" in main(second)
    second.look("late")
    second.press("บันทึกคำถาม", "Save the question")
    assert "done=built" in second.page.url, main(second)
    second.open("/work/services/forms/street-light/removal/question-fault")
    second.look("removal")
