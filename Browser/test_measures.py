"""The plan of measures: an officer writes it, staff records what was done, two officers meet at one measure."""

import re
import subprocess

import pytest

from installation import PATIENCE, ROOT, SAMPLES, Installation, program
from reader import DESK, PHONE, Reading
from test_keyboard import tab_to

PICTURES = ROOT / "Demo" / "rimthanthong" / "pictures"
PASSWORD = "กล้วยหอมสามใบกินแล้ว"
PEOPLE = {
    "officer": ("มะลิ ใจดี", "officer", "สำนักปลัด"), "second": ("บัว งามตา", "officer", "สำนักปลัด"),
    "staff": ("ชบา ขยัน", "staff", "กองคลัง"),
}
MEASURE = {
    "targets": "i10 o12", "name": "ยืมของผ่านระบบ มีใบส่งคืนทุกครั้ง", "issue": "ยังยืมด้วยสมุด กองช่างไม่มีสมุด",
    "steps": "ทำแบบฟอร์มยืมออนไลน์\nอบรมผู้ดูแลพัสดุทุกกอง\nสุ่มตรวจการคืน", "period": "ต.ค. – มี.ค.",
    "outputs": "ใบยืม 120 ใบ", "outcomes": "คืนตรงเวลาร้อยละ 90",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """An authority that does not exist, with two officers and one of the finance division's staff."""
    running = Installation(tmp_path_factory.mktemp("office"))
    running.command(
        "authority", "add", "rimthan", "--kind", "subdistrict-municipality", "--name",
        "เทศบาลตำบลริมธารทอง", "--district", "ริมธาร", "--province", "ธารทอง", "--division", "สำนักปลัด",
        "--division", "กองคลัง", "--division", "กองช่าง")
    for mail, (name, role, division) in PEOPLE.items():
        subprocess.run(
            [program(), "user", "add", f"{mail}@rimthanthong.example", "--name", name, "--role", role,
             "--division", division, "--authority", "rimthan"],
            env=running.environment, cwd=running.folder, check=True, input=PASSWORD + "\n", text=True,
            timeout=PATIENCE, capture_output=True)
    yield running
    running.stop()


def sign_in(somebody, mail):
    somebody.open("/sign-in")
    somebody.page.locator("[name=mail]").fill(f"{mail}@rimthanthong.example")
    somebody.page.locator("[name=password]").fill(PASSWORD)
    somebody.page.get_by_role("button", name=somebody.say("เข้าสู่ระบบ", "Sign in"), exact=True).click()
    somebody.page.wait_for_url("**/work")


def plan(somebody):
    """The address of this year's plan."""
    somebody.open("/work/measures")
    return somebody.page.url.removeprefix(str(somebody.page.url).split("/work")[0])


def add(somebody, **changes):
    """Writes a measure; the address of its page."""
    somebody.open(plan(somebody) + "/new")
    page = somebody.page
    page.locator("[name=topic]").select_option("4")
    for name, value in {**MEASURE, **changes}.items():
        page.locator(f"[name={name}]").fill(value)
    page.get_by_label("กองคลัง", exact=True).check()
    somebody.press("บันทึกมาตรการ", "Save the measure")
    assert "done=added" in page.url, page.locator("main").inner_text()
    return "/work/measure/" + re.search(r"/work/measure/(\d+)", page.url).group(1)


@pytest.mark.parametrize("reading", [
    Reading("th", PHONE), Reading("en", DESK), Reading("th", DESK, has_script=False),
    Reading("en", PHONE, has_script=False)], ids=str)
def test_an_officer_plans_and_staff_records(reader_of, office, reading):
    officer = reader_of(reading, office)
    sign_in(officer, "officer")
    officer.follow("มาตรการ", "Measures") if reading.width == DESK else officer.open("/work/measures")
    officer.look("plan-before")
    name = f"ยืมของผ่านระบบ {reading}"
    measure = add(officer, name=name, outcomes="ดำเนินการแล้วเสร็จ")
    officer.look("measure-added")
    officer.open(plan(officer))
    assert officer.page.locator(".banner--warn a").filter(has_text=name).count() >= 1
    officer.look("plan")
    officer.open(measure + "/wording")
    officer.page.locator("[name=targets]").fill("i10 i100")
    officer.press("บันทึกมาตรการ", "Save the measure")
    assert "i100" in officer.page.locator("#targets-error").inner_text()
    assert officer.page.locator("[name=steps]").input_value() == MEASURE["steps"]
    officer.look("wording-refused")
    officer.page.locator("[name=targets]").fill("i10")
    officer.page.locator("[name=outcomes]").fill(MEASURE["outcomes"])
    officer.press("บันทึกมาตรการ", "Save the measure")
    assert "done=changed" in officer.page.url

    staff = reader_of(reading, office)
    sign_in(staff, "staff")
    staff.open(measure)
    page = staff.page
    assert page.locator("[name=topic]").count() == 0
    staff.look("measure-to-record")
    staff.follow("บันทึกความก้าวหน้า", "Record progress")
    staff.look("progress-form")
    page.locator("[name=words]").fill("ทุกกองเริ่มใช้แบบฟอร์มใหม่ เหลือกองช่าง")
    page.locator("[name=share]").fill("๖๒")
    page.locator("[name=link]").fill("https://www.rimthanthong.example/news/12")
    page.locator("[name=link_label]").fill("ข่าวการอบรม")
    page.locator("[name=figure]").fill("37 ใบ")
    page.locator("[name=file]").set_input_files(str(PICTURES / "storehouse.png"))
    staff.press("บันทึกความก้าวหน้า", "Record the progress")
    page.locator("#figure_label-error").wait_for()
    assert page.locator("#figure_label-error").count() == 1
    assert page.locator("[name=share]").input_value() == "๖๒"
    # The picture need not be chosen again.
    assert page.locator("[name=file_held]").is_checked()
    assert "storehouse.png" in page.locator("fieldset:has([name=file_held])").inner_text()
    staff.look("progress-refused")
    page.locator("[name=figure_label]").fill("ใบยืมที่อนุมัติแล้ว")
    page.locator("[name=file_label]").fill("ภาพการยืมที่คลังพัสดุ")
    page.locator("main summary").first.click()
    page.locator("[name=file_2]").set_input_files(str(SAMPLES / "plan-with-slips.docx"))
    staff.press("บันทึกความก้าวหน้า", "Record the progress")
    page.wait_for_url("**done=recorded")
    assert "62%" in page.locator(".timeline").inner_text()
    page.locator("img.thumb").scroll_into_view_if_needed()
    # Not waited for by asking again and again, which the page's own rule of scripts refuses.
    page.locator("img.thumb").evaluate(
        "i => i.complete && i.naturalWidth || new Promise(done => i.addEventListener('load', done, {once: true}))")
    staff.look("measure-with-progress")
    with page.expect_download() as saved:
        # A file that nobody named is called as what was done.
        page.locator(".shown a.strong").filter(has_text="ทุกกองเริ่มใช้แบบฟอร์มใหม่").click()
    assert saved.value.suggested_filename == "plan-with-slips.docx"

    page.locator(".timeline a[href$=evidence]").first.click()
    staff.press("แนบหลักฐาน", "Add it")
    page.locator("#file-error").wait_for()
    staff.look("evidence-refused")
    page.locator("[name=file]").set_input_files(str(PICTURES / "notice-board.png"))
    page.locator("[name=file_label]").fill("ป้ายประกาศหน้าคลัง")
    staff.press("แนบหลักฐาน", "Add it")
    page.wait_for_url("**done=shown")
    page.locator(".shown a[href$=removal]").first.click()
    staff.look("removal")
    page.locator("[name=reason]").fill("เห็นหน้าผู้ยืม")
    staff.press("นำหลักฐานออก", "Remove it")
    page.wait_for_url("**done=hidden")
    assert "เห็นหน้าผู้ยืม" in page.locator(".timeline").inner_text()
    assert page.locator("img.thumb").count() == 1
    staff.look("measure-with-evidence-removed")
    page.locator(".timeline a[href$=withdrawal]").first.click()
    staff.look("withdrawal")
    page.locator("[name=reason]").fill("บันทึกผิดมาตรการ")
    staff.press("ถอนบันทึก", "Take it back")
    assert "บันทึกผิดมาตรการ" in page.locator(".timeline").inner_text()
    staff.look("measure-withdrawn")


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_second_of_two_officers_is_told_and_loses_nothing(reader_of, office, language):
    first = reader_of(Reading(language, DESK), office)
    second = reader_of(Reading(language, PHONE), office)
    sign_in(first, "officer")
    sign_in(second, "second")
    measure = add(first, name=f"แก้พร้อมกัน {language}")
    for officer in (first, second):
        officer.open(measure + "/wording")
    first.page.locator("[name=period]").fill("ไตรมาสที่ 3")
    first.press("บันทึกมาตรการ", "Save the measure")
    assert "done=changed" in first.page.url
    second.page.locator("[name=outcomes]").fill("คืนตรงเวลาร้อยละ 95")
    second.press("บันทึกมาตรการ", "Save the measure")
    told = second.page.locator("[aria-labelledby=meanwhile]").inner_text()
    assert "ไตรมาสที่ 3" in told and "มะลิ ใจดี" in told
    assert second.page.locator("[name=outcomes]").input_value() == "คืนตรงเวลาร้อยละ 95"
    # What he did not touch is as the first saved it; what both change has the other's words beside it.
    assert second.page.locator("[name=period]").input_value() == "ไตรมาสที่ 3"
    second.look("meanwhile")
    first.open(measure + "/wording")
    first.page.locator("[name=outcomes]").fill("คืนตรงเวลาร้อยละ 92")
    first.press("บันทึกมาตรการ", "Save the measure")
    second.press("บันทึกมาตรการ", "Save the measure")
    assert "ร้อยละ 92" in second.page.locator("#outcomes-error").inner_text()
    assert second.page.locator("[name=outcomes]").input_value() == "คืนตรงเวลาร้อยละ 95"
    second.look("meanwhile-both")
    second.press("บันทึกมาตรการ", "Save the measure")
    assert "done=changed" in second.page.url
    text = second.page.locator("main").inner_text()
    assert "ร้อยละ 95" in text and "ไตรมาสที่ 3" in text


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_measure_is_assigned_found_by_filter_taken_out_and_put_back(reader_of, office, language):
    officer = reader_of(Reading(language, has_script=language == "th"), office)
    sign_in(officer, "officer")
    name = f"มอบให้ชบา {language}"
    measure = add(officer, name=name)
    officer.open(measure + "/assignments")
    officer.page.locator("[name=person]").select_option(label="ชบา ขยัน")
    officer.page.locator("[name=due]").fill("31 ก.พ. 2569")
    officer.press("มอบหมายมาตรการ", "Assign the measure")
    assert officer.page.locator("#due-error").count() == 1
    officer.look("assignment-refused")
    officer.page.locator("[name=due]").fill("28 ก.พ. 2569")
    officer.press("มอบหมายมาตรการ", "Assign the measure")
    assert "done=assigned" in officer.page.url
    staff = reader_of(Reading(language, DESK), office)
    sign_in(staff, "staff")
    staff.open(plan(staff))
    staff.page.locator(".chips a").nth(1).click()
    assert "show=mine" in staff.page.url
    assert staff.page.get_by_role("link", name=name, exact=True).count() == 1
    staff.look("mine")
    staff.open("/work")
    staff.follow("มาตรการของฉัน", "My measures")
    assert staff.page.url.endswith("/work/mine")
    assert staff.page.get_by_role("link", name=name, exact=True).count() == 1
    staff.look("my-measures")
    officer.open(measure + "/place")
    officer.look("question")
    officer.press("นำออกจากแผน", "Take it out")
    assert "done=dropped" in officer.page.url
    officer.look("out-of-the-plan")
    officer.open(measure + "/place")
    officer.press("นำกลับเข้าแผน", "Put it back")
    assert "done=restored" in officer.page.url


def test_a_measure_is_written_by_keyboard_alone(reader_of, office):
    somebody = reader_of(Reading("th", DESK), office)
    sign_in(somebody, "officer")
    somebody.open(plan(somebody) + "/new")
    page = somebody.page
    tab_to(somebody, lambda focus: focus["name"] == "topic")
    page.keyboard.press("ArrowDown")
    tab_to(somebody, lambda focus: focus["name"] == "name")
    page.keyboard.type("เขียนด้วยแป้นพิมพ์")
    tab_to(somebody, lambda focus: focus["text"] == "บันทึกมาตรการ")
    page.keyboard.press("Enter")
    page.wait_for_url("**done=added")
