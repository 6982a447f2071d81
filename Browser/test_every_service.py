"""Every ready-made service, from a phone to the decision and the resident's rating of it."""

import json

import pytest

from installation import SAMPLES
from reader import PHONE, Reading
from test_measures import sign_in
from test_requests import PHOTO, contact, main, office, open_services, unfold  # noqa: F401

SERVICES = json.loads((SAMPLES.parent / "Services/ready-made.json").read_text())["services"]
# What somebody writes into a field of each kind.
WRITTEN = {
    "text": "สมุดเล่มที่ 4", "paragraph": "ขอตามที่คุยไว้กับเจ้าหน้าที่", "number": "๒", "money": "1,250.50",
    "identity": "1-1017-00203-45-0", "date": "5 ธ.ค. 2568", "address": "42 หมู่ 3 ถนนริมธาร",
    "village": "หมู่ 3 บ้านวังตะกู", "place": "15.8700, 100.9925",
}
MOST_STEPS = 8


def fill_in(resident, fields):
    """Answers whatever the page asks: the first choice, a word of the field's kind, a file of the right sort."""
    for field in (field for field in fields if field["kind"] not in ("photo", "file")):
        control = resident.page.locator(f"main [name='answer-{field['id']}']")
        if control.count() == 0 or not control.first.is_visible():
            continue
        if field["kind"] in ("choice", "choices", "declaration"):
            control.first.check()
        elif control.first.evaluate("field => field.tagName") == "SELECT":
            control.select_option(index=1)
        else:
            # Some days must not be over.
            control.fill("5 ธ.ค. 2599" if field.get("isFromToday") else WRITTEN[field["kind"]])
    for chooser in resident.page.locator("main input[type=file]").all():
        is_document = "pdf" in (chooser.get_attribute("accept") or "")
        chooser.set_input_files(SAMPLES / "plan.pdf" if is_document else PHOTO)


def ask(resident, service):
    """The whole form; what the last page before sending says."""
    page = resident.page
    resident.open(f"/services/{service['code']}/ask")
    fields = [field for step in service["form"] for field in step["fields"]]
    for _ in range(MOST_STEPS):
        if page.locator("[name=phone]").count():
            break
        fill_in(resident, fields)
        resident.press("ต่อไป", "Go on")
        assert page.locator(".errors").count() == 0, main(resident)
    contact(resident)
    checked = main(resident)
    resident.look("check")
    resident.press("ส่งคำขอ", "Send the request")
    return checked


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service["code"])
def test_a_ready_made_service_goes_from_the_phone_to_the_rating(
        reader_of, office, open_services, service):  # noqa: F811
    resident = reader_of(Reading("th", PHONE), office)
    checked = ask(resident, service)
    required = [field for field in service["form"][0]["fields"]
                if field.get("isRequired") and "when" not in field]
    assert all(field["label"]["th"] in checked for field in required), checked
    code = resident.page.locator(".ticket__code").first.inner_text()
    resident.follow("ดูสถานะของคำขอนี้", "See how it stands")
    status = resident.page.url

    staff = open_services
    staff.open("/work/requests")
    staff.page.get_by_role("link", name=code).click()
    unfold(staff, "ปิดคำขอ", "Decide")
    staff.page.locator("[name=outcome][value=granted]").check()
    staff.page.locator("[name=reason]").fill("ดำเนินการแล้ว")
    if staff.page.locator("[name=unpaid]").count():
        staff.page.locator("[name=unpaid]").check()
    staff.press("ปิดคำขอ", "Decide")
    assert "done=decided" in staff.page.url, main(staff)

    resident.page.goto(status)
    assert "ดำเนินการแล้ว" in main(resident)
    resident.page.locator("[name=rating][value='4']").check()
    resident.press("ให้คะแนน", "Rate")
    assert resident.page.locator("[name=rating]").count() == 0
    resident.look("rated")
