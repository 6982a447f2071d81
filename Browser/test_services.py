"""Services: staff take them over and write a manual; residents find them and read it."""

import re
import subprocess

import pytest

from installation import PATIENCE, Installation, program
from reader import DESK, PHONE, Reading
from test_disclosure import add_authority
from test_measures import PASSWORD, sign_in

READINGS = [
    Reading("th", PHONE), Reading("en", DESK), Reading("th", DESK, has_script=False),
    Reading("en", PHONE, has_script=False)]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """An authority that does not exist, with an officer."""
    running = Installation(tmp_path_factory.mktemp("services"), link_checks="off")
    add_authority(running, "rimthan", "เทศบาลตำบลริมธารทอง")
    subprocess.run(
        [program(), "user", "add", "officer@rimthanthong.example", "--name", "มะลิ ใจดี", "--role", "officer",
         "--division", "สำนักปลัด", "--authority", "rimthan"],
        env=running.environment, cwd=running.folder, check=True, input=PASSWORD + "\n", text=True,
        timeout=PATIENCE, capture_output=True)
    yield running
    running.stop()


def taken_over(officer):
    """The list of services, with every ready-made one in it."""
    officer.open("/work/services")
    if officer.page.get_by_role("button", name=officer.say("นำมาใช้", "Take them over")).count():
        officer.look("ready-made")
        officer.press("นำมาใช้", "Take them over")
        assert "done=taken" in officer.page.url


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_staff_write_a_manual_and_residents_read_it(reader_of, office, reading):
    officer = reader_of(reading, office)
    sign_in(officer, "officer")
    taken_over(officer)
    officer.look("list")
    page = officer.page
    page.goto("/work/services/office")
    page.locator("[name=villages]").fill("หมู่ 1 บ้านริมธาร\nหมู่ 3 บ้านวังตะกู")
    officer.look("office")
    officer.press("บันทึก", "Save")
    assert "done=office" in page.url
    page.goto("/work/services/manuals/street-light")
    page.locator("[name=name]").fill("")
    officer.press("บันทึกคู่มือ", "Save the manual")
    assert page.locator("#name-error").count() == 1
    officer.look("manual-refused")
    page.locator("[name=name]").fill(f"แจ้งซ่อมไฟทาง {READINGS.index(reading)}")
    page.locator("[name=step_2_days]").fill("๔")
    officer.press("บันทึกคู่มือ", "Save the manual")
    assert "done=changed" in page.url, page.locator("main").inner_text()
    officer.look("manual-saved")
    resident = reader_of(reading, office)
    resident.open("/services")
    resident.look("catalogue")
    name = f"แจ้งซ่อมไฟทาง {READINGS.index(reading)}" if reading.language == "th" else "Street-light repair"
    resident.page.get_by_role("link", name=name).first.click()
    assert resident.say("ภายใน 5 วันทำการ", "Within 5 working days") in resident.page.locator("main").inner_text()
    resident.look("manual")
    for paper in ("manual", "poster"):
        answer = resident.context.request.get(f"/services/street-light/{paper}.pdf")
        assert answer.status == 200 and answer.body().startswith(b"%PDF"), paper
    resident.open("/services?how=office")
    resident.look("catalogue-none")


def test_what_is_out_of_use_is_not_there(reader_of, office):
    officer = reader_of(Reading("th", DESK), office)
    sign_in(officer, "officer")
    taken_over(officer)
    page = officer.page
    page.goto("/work/services/manuals/branches")
    officer.press("ปิดบริการ", "Take out of use")
    assert "done=closed" in page.url
    resident = reader_of(Reading("th", PHONE), office)
    resident.open("/services/branches", 404)
    resident.open("/services")
    assert resident.page.locator("a[href$='/services/branches']").count() == 0
    officer.press("เปิดให้บริการ", "Put into use")
    resident.open("/services/branches")
    assert re.search("คู่มือ", resident.page.locator("main").inner_text())


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_programs_report_where_the_authority_lets_them(reader_of, office, reading):
    officer = reader_of(reading, office)
    sign_in(officer, "officer")
    taken_over(officer)
    page = officer.page
    for code in ("street-light", "permit"):
        officer.open(f"/work/services/manuals/{code}")
        page.locator("details summary").last.click()
        share = page.get_by_role("button", name=officer.say("เปิดข้อมูล", "Share the requests"), exact=True)
        if share.count():
            share.click()
    officer.open("/work/services/programs")
    officer.look("programs-off")
    report = {"service_code": "street-light", "attribute[fault]": "out", "attribute[danger]": "no",
              "attribute[village]": "หมู่ 1 บ้านริมธาร", "description": "หน้าโรงเรียน", "first_name": "มานี",
              "last_name": "มีนา", "phone": "0812345678"}
    address = "/open311/v2/requests.json"
    refused = officer.context.request.post(address, form=report)
    assert refused.status == 403 and refused.json()[0]["code"] == 403
    officer.press("เปิดรับ", "Take requests from programs")
    assert "done=reportsOn" in page.url
    officer.look("programs-on")
    taken = officer.context.request.post(address, form=report)
    assert taken.status == 200, taken.text()
    assert taken.json()[0]["tracking_code"] in taken.json()[0]["service_notice"]
    officer.press("หยุดรับ", "Stop taking them")
    assert "done=reportsOff" in page.url
    resident = reader_of(reading, office)
    resident.open("/service-statistics")
    resident.look("statistics")
    link = resident.page.locator("a[href$='services.xlsx']").get_attribute("href")
    assert resident.context.request.get(link).body().startswith(b"PK")
