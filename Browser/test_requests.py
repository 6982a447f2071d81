"""Requests: a resident asks on the phone, goes on later, follows it; staff work on it; two of them collide."""

import re
import subprocess

import pytest

from installation import PATIENCE, SAMPLES, Installation, program
from reader import DESK, PHONE, Reading
from test_disclosure import add_authority
from test_measures import PASSWORD, sign_in
from test_services import taken_over

READINGS = [
    Reading("th", PHONE), Reading("en", DESK), Reading("th", DESK, has_script=False),
    Reading("en", PHONE, has_script=False)]
PHONE_NUMBER = "081 234 5678"
PHOTO = next((SAMPLES.parent / "Demo/rimthanthong/pictures").glob("*.png"))


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """An authority that does not exist, with an officer and one of the finance division's staff."""
    running = Installation(tmp_path_factory.mktemp("requests"), link_checks="off")
    add_authority(running, "rimthan", "เทศบาลตำบลริมธารทอง")
    for mail, name, role, division in [
            ("officer", "มะลิ ใจดี", "officer", "สำนักปลัด"), ("staff", "ชบา ขยัน", "staff", "กองคลัง")]:
        subprocess.run(
            [program(), "user", "add", f"{mail}@rimthanthong.example", "--name", name, "--role", role,
             "--division", division, "--authority", "rimthan"],
            env=running.environment, cwd=running.folder, check=True, input=PASSWORD + "\n", text=True,
            timeout=PATIENCE, capture_output=True)
    yield running
    running.stop()


@pytest.fixture
def open_services(reader_of, office):
    officer = reader_of(Reading("th", DESK), office)
    sign_in(officer, "officer")
    taken_over(officer)
    return officer


def main(somebody):
    return somebody.page.locator("main").inner_text()


def unfold(somebody, thai, english):
    somebody.page.locator("details.more > summary", has_text=somebody.say(thai, english)).click()


def contact(resident):
    page = resident.page
    page.locator("[name=name]").fill("มานี มีนา")
    page.locator("[name=phone]").fill(PHONE_NUMBER)
    page.locator("[name=mail]").fill("manee@rimthanthong.example")
    resident.press("ตรวจคำตอบ", "Check the answers")


def light(resident, look=False, danger="no"):
    """A street light, up to the sent page; its code."""
    page = resident.page
    resident.open("/services/street-light")
    resident.follow("เริ่มยื่นคำขอ", "Begin")
    page.locator("[name=answer-fault][value=out]").check()
    page.locator(f"[name=answer-danger][value={danger}]").check()
    resident.press("ต่อไป", "Go on")
    page.locator("[name=answer-village]").fill("หมู่ 3 บ้านวังตะกู")
    page.locator("[name=answer-landmark]").fill("เสาไฟหน้าโรงเรียน")
    if look:
        resident.look("place")
    resident.press("ต่อไป", "Go on")
    if look:
        page.locator("input[type=file]").set_input_files(SAMPLES / "plan.pdf")
        resident.press("ต่อไป", "Go on")
        assert page.locator(".errors").count() == 1
        resident.look("file-refused")
        # A photo that was chosen comes along, whichever button is pressed.
        page.locator("input[type=file]").set_input_files(PHOTO)
        resident.press("แนบแล้วเลือกไฟล์เพิ่ม", "Attach and choose more")
        assert page.locator(".files li").count() == 1
        resident.look("file-attached")
        page.locator("input[type=file]").set_input_files(PHOTO)
    resident.press("ต่อไป", "Go on")
    if look:
        page.locator("[name=phone]").fill("081 234 567")
        resident.press("ตรวจคำตอบ", "Check the answers")
        assert "9" in page.locator("#phone-error").inner_text()
        resident.look("contact-refused")
    contact(resident)
    if look:
        assert page.locator("main").inner_text().count(".jpg") == 2
        resident.look("check")
    resident.press("ส่งคำขอ", "Send the request")
    return page.locator(".ticket__code").first.inner_text()


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_a_resident_asks_and_follows_while_staff_work(reader_of, office, open_services, reading):
    resident = reader_of(reading, office)
    page = resident.page
    resident.open("/services/street-light/ask")
    resident.press("ต่อไป", "Go on")
    assert page.locator("#answer-fault-error").count() == 1
    resident.look("first-refused")
    code = light(resident, look=True)
    assert re.fullmatch(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}", code)
    resident.look("sent")
    page.reload()
    assert page.locator(".ticket__code").first.inner_text() == code
    resident.open("/requests")
    page.locator("[name=code]").fill(code.lower().replace("-", " "))
    page.locator("[name=phone]").fill("089 999 9999")
    resident.press("ดูสถานะ", "See the state")
    assert page.locator("#code-error").count() == 1
    resident.look("lookup-refused")
    page.locator("[name=phone]").fill(PHONE_NUMBER)
    resident.press("ดูสถานะ", "See the state")
    resident.look("status")
    status = page.url

    staff = reader_of(reading, office)
    sign_in(staff, "officer")
    staff.open("/work/requests")
    staff.look("inbox")
    staff.page.get_by_role("link", name=code).click()
    staff.look("request")
    unfold(staff, "ถามผู้ขอ", "Ask the applicant")
    staff.page.locator("[name=question]").fill("ป้ายบนเสาเลขที่เท่าใด")
    staff.press("ส่งคำถาม", "Ask")
    assert "done=noted" in staff.page.url, main(staff)
    page.goto(status)
    resident.look("asked")
    page.locator("[name=answer]").fill("วต. 12")
    page.locator("[name=file1]").set_input_files(PHOTO)
    resident.press("ส่งคำตอบ", "Send the answer")
    staff.page.reload()
    assert "วต. 12" in main(staff)
    assert staff.page.locator(".timeline img.thumb").count() == 1
    staff.look("answered")
    resident.look("answered")
    assert page.locator(".timeline img.thumb").count() == 1
    other = reader_of(reading, office)
    sign_in(other, "officer")
    other.open(re.sub(r"\?.*", "", staff.page.url))
    other.page.locator("[name=reason]").fill("เปลี่ยนหลอดและตรวจสายดินแล้ว")
    unfold(staff, "บันทึกภายใน", "Note among staff")
    staff.page.locator("[name=note]").fill("ช่างไปวันนี้")
    staff.press("บันทึก", "Keep the note")
    assert "done=noted" in staff.page.url
    other.page.locator("[name=outcome][value=granted]").check()
    other.press("ปิดคำขอ", "Decide")
    assert other.page.locator(".errors").count() == 1, main(other)
    assert other.page.locator("[name=reason]").input_value() == "เปลี่ยนหลอดและตรวจสายดินแล้ว"
    other.look("conflict")
    other.page.locator("[name=outcome][value=granted]").check()
    other.press("ปิดคำขอ", "Decide")
    assert "done=decided" in other.page.url, main(other)
    other.look("decided")
    page.goto(status)
    assert "ช่างไปวันนี้" not in main(resident)
    page.locator("[name=rating][value='5']").check()
    resident.look("done")
    resident.press("ให้คะแนน", "Rate")
    assert page.locator("[name=rating]").count() == 0
    resident.look("rated")
    unfold(resident, "ไม่เห็นด้วยกับผล ขอให้ทบทวน", "Disagree? Ask to look at it again")
    resident.look("review")
    page.locator("[name=review]").fill("ไฟยังดับอยู่")
    resident.press("ขอให้ทบทวน", "Ask for it")
    resident.look("reviewed")
    assert page.locator("[name=review]").count() == 0
    other.open("/work/requests")
    other.look("inbox-review")
    other.page.get_by_role("link", name=code).click()
    assert "ไฟยังดับอยู่" in main(other)
    other.look("request-review")


def test_danger_is_answered_with_whom_to_call_and_stands_first(reader_of, office, open_services):
    resident = reader_of(Reading("th", PHONE, has_script=False), office)
    light(resident)
    code = light(resident, danger="yes")
    page = resident.page
    assert page.locator("a[href='tel:1669']").count() == 1
    resident.look("sent-danger")
    staff = open_services
    staff.open("/work/requests")
    assert code in staff.page.locator("tbody tr").first.inner_text()
    staff.look("inbox-danger")
    staff.page.get_by_role("link", name=code).click()
    staff.look("request-danger")
    staff.open("/work")
    assert staff.page.locator("a[href*='show=new']").count() == 1
    staff.look("start")
    resident.follow("ดูสถานะของคำขอนี้", "See how it stands")
    resident.follow("ยกเลิกคำขอนี้", "Withdraw this request")
    resident.look("withdrawal")
    resident.press("ยกเลิกคำขอ", "Withdraw it")
    assert "คุณยกเลิกคำขอนี้แล้ว" in main(resident)


def test_a_form_is_gone_on_with_by_its_link(reader_of, office, open_services):
    first = reader_of(Reading("th", PHONE), office)
    first.open("/services/waste-bin/ask")
    first.page.locator("[name=answer-reason][value=broken]").check()
    first.page.locator("[name=answer-count]").fill("๒")
    first.press("ต่อไป", "Go on")
    link = first.page.locator("details .ticket__link").text_content()
    second = reader_of(Reading("en", DESK), office)
    second.open(link.split("/", 3)[3].join(["/", ""]))
    second.page.locator("[name=answer-address]").fill("42 หมู่ 3 ถนนริมธาร")
    second.press("ต่อไป", "Go on")
    # The broken bin asks for a picture, which may be left out.
    assert "/files" in second.page.url
    second.look("files")
    second.press("ต่อไป", "Go on")
    contact(second)
    assert "2" in main(second)


def test_a_walk_in_is_entered_on_one_page(reader_of, office, open_services):
    staff = open_services
    staff.open("/work/counter")
    staff.look("counter")
    staff.open("/work/counter/general-request")
    page = staff.page
    page.locator("[name=name]").fill("ปิติ พอใจ")
    page.locator("[name=phone]").fill("02 912 3456")
    staff.press("รับคำขอ", "Receive the request")
    assert page.locator("#answer-subject-error").count() == 1
    page.locator("[name=answer-subject]").fill("ขอใช้ศาลา")
    page.locator("[name=answer-details]").fill("งานบุญวันเสาร์")
    staff.look("entry")
    staff.press("รับคำขอ", "Receive the request")
    assert "done=entered" in page.url, main(staff)
    staff.follow("ใบรับคำขอสำหรับพิมพ์", "Sheet to print")
    staff.look("receipt")
    staff.open("/work/services/holidays")
    page.locator("[name=day]").last.fill("21 ธ.ค. 2570")
    page.locator("[name=holiday]").last.fill("วันหยุดของตำบล")
    staff.press("เพิ่มวันหยุด", "Add it")
    assert "done=holiday" in page.url, main(staff)
    staff.look("holidays")


@pytest.mark.parametrize("is_allowed", [True, False], ids=["allowed", "refused"])
def test_a_phone_tells_where_it_is(reader_of, office, open_services, is_allowed):
    resident = reader_of(Reading("th", PHONE), office)
    resident.context.set_geolocation({"latitude": 15.87001, "longitude": 100.99252, "accuracy": 12})
    if is_allowed:
        resident.context.grant_permissions(["geolocation"])
    page = resident.page
    resident.open("/services/street-light/ask")
    assert "geolocation=()" in resident.open("/services/street-light").headers["permissions-policy"]
    resident.open("/services/street-light/ask")
    page.locator("[name=answer-fault][value=out]").check()
    page.locator("[name=answer-danger][value=no]").check()
    resident.press("ต่อไป", "Go on")
    assert "geolocation=(self)" in page.reload().headers["permissions-policy"]
    resident.press("ใช้ตำแหน่งที่อยู่ตอนนี้", "Use where I am now")
    told = page.locator(".locate [role=status]", has_text="12 เมตร" if is_allowed else "อนุญาต")
    told.wait_for()
    assert page.locator("[name=answer-place]").input_value() == ("15.87001, 100.99252" if is_allowed else "")
    resident.look("place-told")


def test_without_script_a_place_is_only_typed(reader_of, office, open_services):
    resident = reader_of(Reading("th", PHONE, has_script=False), office)
    resident.open("/services/waste-collection/ask")
    assert resident.page.locator("[name=answer-place]").count() == 1
    assert not resident.page.locator(".locate").is_visible()
