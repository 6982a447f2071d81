"""Disclosure: an officer shows evidence, checks before the assessor does, and a resident reads the public pages."""

import json
import re
import subprocess

import pytest

from installation import PATIENCE, SAMPLES, Installation, program
from reader import DESK, PHONE, Reading
from test_keyboard import tab_to
from test_measures import PASSWORD, sign_in

READINGS = [
    Reading("th", PHONE), Reading("en", DESK), Reading("th", DESK, has_script=False),
    Reading("en", PHONE, has_script=False)]


def add_authority(running, slug, name, province="ธารทอง", *more):
    running.command(
        "authority", "add", slug, "--kind", "subdistrict-municipality", "--name", name, "--district",
        "ริมธาร", "--province", province, "--division", "สำนักปลัด", "--division", "กองคลัง", *more)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """An authority that does not exist, with an officer and one of the finance division's staff; no link is opened."""
    running = Installation(tmp_path_factory.mktemp("disclosure"), link_checks="off")
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


def year(somebody):
    """The address of the list of the year that is assessed now."""
    somebody.open("/work/disclosure")
    return re.search(r"/work/disclosure/\d{4}", somebody.page.url).group(0)


def tick_all(somebody):
    boxes = somebody.page.locator("input[name=element]")
    for number in range(boxes.count()):
        boxes.nth(number).check()
    somebody.press("บันทึกสิ่งที่มีแล้ว", "Save what is there")
    assert "done=marked" in somebody.page.url


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_an_officer_shows_evidence_and_a_resident_reads_it(reader_of, office, reading):
    officer = reader_of(reading, office)
    sign_in(officer, "officer")
    if reading.width == DESK:
        officer.follow("ข้อมูลเปิดเผย", "Disclosure")
    disclosure = year(officer)
    officer.look("list")
    officer.follow("ใช้หน้าของโปรแกรมนี้", "Use the program's pages")
    officer.look("own-pages")
    number = 1 + READINGS.index(reading)
    item = f"{disclosure}/items/o{number}"
    officer.open(item)
    officer.look("item-before")
    page = officer.page
    page.locator("[name=link]").fill("www.rimthanthong.example/about")
    page.locator("[name=link_title]").fill("หน้าเกี่ยวกับเรา")
    officer.press("เพิ่มลิงก์", "Add the link")
    assert "https://" in page.locator("#link-error").inner_text()
    assert page.locator("[name=link_title]").input_value() == "หน้าเกี่ยวกับเรา"
    officer.look("link-refused")
    page.locator("[name=link]").fill(f"https://www.rimthanthong.example/about-{number}")
    officer.press("เพิ่มลิงก์", "Add the link")
    assert "done=shown" in page.url, page.locator("main").inner_text()
    page.locator("input[type=file]").set_input_files(SAMPLES / "plan.pdf")
    page.locator("[name=title]").fill(f"เอกสารประกอบ {number}")
    officer.press("ส่งไฟล์", "Send the file")
    assert "done=shown" in page.url, page.locator("main").inner_text()
    tick_all(officer)
    page.locator("[name=division]").select_option(label="กองคลัง")
    page.locator("[name=note]").fill("ปรับปรุงทุกเดือน")
    officer.press("บันทึกผู้รับผิดชอบ", "Save who answers")
    assert "done=described" in page.url
    officer.look("item-complete")

    resident = reader_of(reading, office)
    resident.open("/")
    resident.look("front")
    resident.follow("ดูข้อมูลที่เปิดเผย", "See what we disclose")
    resident.look("transparency")
    row = resident.page.locator(f"#o{number}")
    assert resident.say("เปิดเผยครบ", "Complete") in row.inner_text()
    assert "ปรับปรุงทุกเดือน" in row.inner_text()
    with resident.page.expect_download() as download:
        row.get_by_role("link", name=f"เอกสารประกอบ {number}").click()
    assert download.value.suggested_filename == "plan.pdf"


@pytest.mark.parametrize("reading", READINGS[:2], ids=str)
def test_the_check_finds_what_an_assessor_would(reader_of, office, reading):
    officer = reader_of(reading, office)
    sign_in(officer, "officer")
    disclosure = year(officer)
    number = 20 + READINGS.index(reading)
    officer.open(f"{disclosure}/items/o{number}")
    officer.page.locator("[name=link]").fill(f"https://www.rimthanthong.example/report-2560-{number}")
    officer.page.locator("[name=link_title]").fill(f"รายงานผล ปี 2560 ({number})")
    officer.press("เพิ่มลิงก์", "Add the link")
    assert "done=shown" in officer.page.url
    officer.open(f"{disclosure}/self-check")
    button = officer.page.get_by_role("button", name=re.compile("เปิดดูหลักฐาน|Open every|Open everything"))
    if button.count():
        button.click()
    busy = re.compile("กำลังเปิดดู|Opening the evidence")
    for _ in range(120):
        # The page turns by itself meanwhile: it is asked for anew, never looked at while it may leave.
        officer.open(f"{disclosure}/self-check")
        if not busy.search(officer.page.content()):
            break
        officer.page.wait_for_timeout(500)
    officer.look("check")
    main = officer.page.locator("main").inner_text()
    assert "2560" in main


def test_staff_show_what_their_division_answers_for(reader_of, office):
    officer = reader_of(Reading("th", DESK), office)
    sign_in(officer, "officer")
    disclosure = year(officer)
    officer.open(f"{disclosure}/items/o10")
    officer.page.locator("[name=division]").select_option(label="กองคลัง")
    officer.press("บันทึกผู้รับผิดชอบ", "Save who answers")
    staff = reader_of(Reading("th", PHONE), office)
    sign_in(staff, "staff")
    staff.open(f"{disclosure}/items/o11")
    assert staff.page.locator("input[type=file]").count() == 0
    staff.open(f"{disclosure}/items/o10")
    staff.page.locator("[name=link]").fill("https://www.rimthanthong.example/e-service")
    staff.page.locator("[name=link_title]").fill("บริการออนไลน์")
    staff.press("เพิ่มลิงก์", "Add the link")
    assert "done=shown" in staff.page.url
    staff.page.get_by_role("link", name="ถอนหลักฐาน").first.click()
    staff.press("ถอนหลักฐาน", "Take it back")
    assert "เหตุผล" in staff.page.locator("#reason-error").inner_text()
    staff.page.locator("[name=reason]").fill("ย้ายไปหน้าใหม่")
    staff.press("ถอนหลักฐาน", "Take it back")
    assert "done=withdrawn" in staff.page.url
    staff.look("withdrawn")


def test_public_pages_by_keyboard_alone(reader_of, office):
    resident = reader_of(Reading("th", DESK), office)
    resident.open("/")
    tab_to(resident, lambda focus: "ดูข้อมูลที่เปิดเผย" in str(focus))
    resident.page.keyboard.press("Enter")
    resident.page.wait_for_url(re.compile("/transparency/"))
    tab_to(resident, lambda focus: focus["text"] == "o1")
    resident.page.keyboard.press("Enter")
    assert resident.page.url.endswith("#o1")


def test_the_list_is_open_data(reader_of, office):
    resident = reader_of(Reading("en", DESK), office)
    resident.open("/transparency")
    address = resident.page.url
    items = json.loads(resident.page.request.get(address + "/items.json").text())
    assert [item["code"] for item in items["items"]][:3] == ["o1", "o2", "o3"]
    table = resident.page.request.get(address + "/items.csv").body().decode("utf-8-sig")
    assert table.splitlines()[0].startswith("authority,fiscal_year,item")


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_several_authorities_are_found(reader_of, tmp_path_factory, reading):
    running = Installation(tmp_path_factory.mktemp("province"), link_checks="off")
    try:
        for number in range(30):
            add_authority(running, f"tambon-{number}", f"เทศบาลตำบลทดสอบ {number}", "ธารนคร")
        add_authority(running, "rimthan", "เทศบาลตำบลริมธารทอง")
        resident = reader_of(reading, running)
        resident.open("/")
        resident.look("installation")
        resident.page.locator("[name=q]").fill("ทต.ริมธารทอง")
        resident.press("ค้นหา", "Search")
        resident.look("found")
        resident.page.get_by_role("link", name="เทศบาลตำบลริมธารทอง").click()
        assert resident.page.url.endswith("/a/rimthan")
        assert "เทศบาลตำบลริมธารทอง" in resident.page.locator("header").inner_text()
        resident.follow("ดูข้อมูลที่เปิดเผย", "See what we disclose")
        assert "/a/rimthan/transparency/" in resident.page.url
        resident.open("/?q=" + "ไม่มีจริง")
        resident.look("nobody")
        resident.open("/a/nobody", 404)
        # Who lost his way among an authority's pages stays there.
        resident.open("/a/rimthan/nothing", 404)
        resident.look("lost")
        assert "เทศบาลตำบลริมธารทอง" in resident.page.locator("header").inner_text()
    finally:
        running.stop()
