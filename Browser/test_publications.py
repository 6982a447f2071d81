"""The officer asks, the executive reads and approves, a resident proves what was published."""

import pathlib
import re
import subprocess

import pytest

from installation import PATIENCE, Installation, program
from official import Official, go_on_from_codes
from reader import DESK, PHONE, Reading
from test_keyboard import tab_to
from test_measures import MEASURE, PASSWORD, plan, sign_in

PEOPLE = {
    "officer": ("มะลิ ใจดี", "officer", "สำนักปลัด"), "executive": ("วีระ นำทาง", "executive", "สำนักปลัด"),
}
FIGURES = {
    "indicator.1": "95.40", "indicator.2": "96.98", "indicator.3": "99.52", "indicator.4": "92.38",
    "indicator.5": "94.13", "indicator.6": "98.45", "indicator.7": "97.60", "indicator.8": "97.21",
    "indicator.9": "90.75", "indicator.10": "100", "question.i10": "81.90", "question.o12": "50",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """An authority that does not exist, with an officer and an executive."""
    running = Installation(tmp_path_factory.mktemp("office"))
    running.command(
        "authority", "add", "rimthan", "--kind", "subdistrict-municipality", "--name",
        "เทศบาลตำบลริมธารทอง", "--name-en", "Rim Than Thong Subdistrict Municipality", "--district",
        "ริมธาร", "--province", "ธารทอง", "--division", "สำนักปลัด", "--division", "กองคลัง")
    for mail, (name, role, division) in PEOPLE.items():
        subprocess.run(
            [program(), "user", "add", f"{mail}@rimthanthong.example", "--name", name, "--role", role,
             "--division", division, "--authority", "rimthan"],
            env=running.environment, cwd=running.folder, check=True, input=PASSWORD + "\n", text=True,
            timeout=PATIENCE, capture_output=True)
    running.executive = Official("executive@rimthanthong.example", "วีระ นำทาง", PASSWORD)
    yield running
    running.stop()


def sign_in_executive(somebody, office):
    """With the password and the app, which is tied at the first time."""
    if office.executive.secret:
        office.executive.sign_in(somebody)
    else:
        somebody.open("/sign-in")
        office.executive.type_password(somebody)
        office.executive.enrol(somebody)
        go_on_from_codes(somebody)
    somebody.page.wait_for_url("**/work**")


def record_result(officer, year):
    """Enters last year's figures, unless they are there."""
    officer.open(f"/work/results/{year}/figures")
    if officer.page.locator("[name='indicator.1']").input_value():
        return
    for name, value in FIGURES.items():
        officer.page.locator(f"[name='{name}']").fill(value)
    officer.press(f"บันทึกผลปี {year}", f"Record the result of {year}")
    assert "/figures" not in officer.page.url, officer.page.locator("main").inner_text()[:500]


def add(officer, name, division=None):
    """Writes a measure; the address of its page."""
    officer.open(plan(officer) + "/new")
    page = officer.page
    page.locator("[name=topic]").select_option("4")
    for field, value in {**MEASURE, "name": name}.items():
        page.locator(f"[name={field}]").fill(value)
    if division:
        page.get_by_label(division, exact=True).check()
    officer.press("บันทึกมาตรการ", "Save the measure")
    return "/work/measure/" + re.search(r"/work/measure/(\d+)", page.url).group(1)


def ask(officer, subject, reason):
    """Asks for approval; the address of the request."""
    officer.open(subject)
    if officer.page.locator("[name=reason]").count():
        officer.page.locator("[name=reason]").fill(reason)
    officer.press("ส่งให้ผู้บริหารอนุมัติ", "Send it to the executive")
    assert "done=asked" in officer.page.url, officer.page.locator("main").inner_text()
    return re.search(r"(/work/approval/\d+)", officer.page.url).group(1)


def approve(executive):
    """Approves the request that is open, by its one button."""
    executive.look("approval")
    executive.press("อนุมัติและเผยแพร่", "Approve and publish")
    executive.page.wait_for_url("**done=published")


def read(somebody, path, name):
    """Reads the document as a page: at both widths."""
    somebody.open(path)
    for width in (PHONE, DESK):
        somebody.page.set_viewport_size({"width": width, "height": 844})
        somebody.picture(f"{name}-{width}")
    return somebody.page.locator("body").inner_text()


@pytest.mark.parametrize("reading", [
    Reading("th", PHONE), Reading("en", DESK), Reading("th", DESK, has_script=False),
    Reading("en", PHONE, has_script=False)], ids=str)
def test_a_plan_is_asked_for_sent_back_and_approved(reader_of, office, reading):
    officer = reader_of(reading, office)
    sign_in(officer, "officer")
    subject = plan(officer).replace("/measures/", "/publications/") + "/plan"
    year = int(re.search(r"\d{4}", subject).group(0))
    record_result(officer, year - 1)
    name = f"ยืมของผ่านระบบ {reading}"
    measure = add(officer, name)
    officer.open(subject)
    assert officer.page.locator(".banner a").filter(has_text=name).count() >= 1
    assert officer.page.get_by_role(
        "button", name=officer.say("ส่งให้ผู้บริหารอนุมัติ", "Send it to the executive")).count() == 0
    officer.look("obstacle")
    officer.open(measure + "/wording")
    officer.page.get_by_label("กองคลัง", exact=True).check()
    officer.press("บันทึกมาตรการ", "Save the measure")
    officer.open(subject)
    officer.look("before-asking")
    assert name in read(officer, subject + "/preview", "draft")
    request = ask(officer, subject, f"เพิ่มมาตรการ {reading}")
    officer.look("asked")

    executive = reader_of(reading, office)
    sign_in_executive(executive, office)
    executive.open("/work")
    executive.look("executive-work")
    executive.follow("เอกสารที่รอคุณอนุมัติ", "Documents for you to approve")
    executive.look("request")
    assert "ร่าง" in read(executive, request + "/preview", "requested")
    executive.open(request)
    executive.press("ส่งกลับให้แก้", "Send it back")
    assert executive.page.locator("#reason-error").count() == 1
    executive.page.locator("[name=reason]").fill("บอกจำนวนใบยืมด้วย")
    executive.press("ส่งกลับให้แก้", "Send it back")
    assert "done=returned" in executive.page.url
    executive.look("returned")

    officer.open(measure + "/wording")
    officer.page.locator("[name=outputs]").fill("ใบยืม 150 ใบ")
    officer.press("บันทึกมาตรการ", "Save the measure")
    request = ask(officer, subject, f"เพิ่มมาตรการ {reading}")
    # The plan changes once more: what was asked for is not the plan of today.
    officer.open(measure + "/wording")
    officer.page.locator("[name=outputs]").fill("ใบยืม 151 ใบ")
    officer.press("บันทึกมาตรการ", "Save the measure")
    executive.open(request)
    assert executive.page.locator(".banner a").filter(has_text=name).count() == 1
    executive.look("changed-since")
    request = ask(officer, subject, f"เพิ่มมาตรการ {reading}")
    executive.open(request)
    approve(executive)
    address = re.search(r"/publications/[\w-]+", executive.page.url).group(0)
    office.published = address
    officer.open(subject)
    officer.look("subject-published")


def published(reader_of, office):
    """The address of something that is published."""
    if not hasattr(office, "published"):
        officer = reader_of(Reading("th", DESK), office)
        sign_in(officer, "officer")
        add(officer, "ประกาศขั้นตอนและค่าธรรมเนียม", "กองคลัง")
        subject = plan(officer).replace("/measures/", "/publications/") + "/plan"
        request = ask(officer, subject, "เพิ่มมาตรการ")
        executive = reader_of(Reading("th", DESK), office)
        sign_in_executive(executive, office)
        executive.open(request)
        approve(executive)
        office.published = re.search(r"/publications/[\w-]+", executive.page.url).group(0)
    return office.published


@pytest.mark.parametrize("reading", [
    Reading("th", PHONE), Reading("en", DESK), Reading("th", DESK, has_script=False),
    Reading("en", PHONE, has_script=False)], ids=str)
def test_a_resident_reads_keeps_and_proves_what_was_published(reader_of, office, reading, tmp_path):
    address, folder = published(reader_of, office), tmp_path
    resident = reader_of(reading, office)
    page = resident.page
    resident.open(address)
    resident.look("publication")
    assert "เทศบาลตำบลริมธารทอง" in read(resident, address + "/document", "document")
    for form in ("pdf", "docx", "xlsx", "csv", "json", "html"):
        answer = resident.context.request.get(address + "/files/" + form)
        assert answer.status == 200 and len(answer.body()) > 500
        assert "filename*=UTF-8''" in answer.headers["content-disposition"]
        (pathlib.Path(folder) / f"plan.{form}").write_bytes(answer.body())
    resident.open("/verify")
    resident.look("verify")
    whole = pathlib.Path(folder) / "plan.pdf"
    page.locator("[name=file]").set_input_files(str(whole))
    resident.press("เทียบไฟล์", "Compare")
    page.locator(".banner--ok").wait_for()
    resident.look("genuine")
    altered = pathlib.Path(folder) / "altered.pdf"
    content = bytearray(whole.read_bytes())
    content[len(content) // 2] ^= 1
    altered.write_bytes(content)
    resident.open("/verify")
    page.locator("[name=file]").set_input_files(str(altered))
    resident.press("เทียบไฟล์", "Compare")
    page.locator(".banner--warn").wait_for()
    resident.look("altered")
    resident.open("/verify")
    page.locator("[name=code]").fill("ไม่ใช่รหัส")
    resident.press("ตรวจสอบ", "Prove")
    assert page.locator("#code-error").count() == 1
    resident.look("no-code")
    page.locator("[name=code]").fill(address.removeprefix("/publications/").replace("-", " ").upper())
    resident.press("ตรวจสอบ", "Prove")
    page.wait_for_url("**/verify/*-*")
    assert page.locator(".banner--ok").count() == 1
    resident.look("proof")


def test_an_executive_approves_by_keyboard_alone(reader_of, office):
    officer = reader_of(Reading("th", DESK), office)
    sign_in(officer, "officer")
    subject = plan(officer).replace("/measures/", "/publications/") + "/plan"
    add(officer, "อนุมัติด้วยแป้นพิมพ์", "กองคลัง")
    request = ask(officer, subject, "เพิ่มมาตรการ")
    executive = reader_of(Reading("th", DESK), office)
    sign_in_executive(executive, office)
    executive.open(request)
    tab_to(executive, lambda focus: focus["text"] == "อนุมัติและเผยแพร่" and focus["tag"] == "button")
    executive.page.keyboard.press("Enter")
    executive.page.wait_for_url("**done=published")


def test_the_report_tells_what_was_done_and_what_was_not(reader_of, office):
    officer = reader_of(Reading("th", DESK), office)
    sign_in(officer, "officer")
    done = add(officer, "มีผลแล้ว", "กองคลัง")
    add(officer, "ยังไม่มีผล", "กองคลัง")
    officer.open(done + "/progress")
    officer.page.locator("[name=words]").fill("อบรมผู้ดูแลพัสดุทุกกอง")
    officer.page.locator("[name=share]").fill("100")
    officer.page.locator("[name=figure]").fill("22 คน")
    officer.page.locator("[name=figure_label]").fill("ผู้เข้าอบรม")
    officer.press("บันทึกความก้าวหน้า", "Record the progress")
    officer.page.wait_for_url("**done=recorded")
    officer.follow("สรุปผลของมาตรการนี้", "Write what came of it")
    officer.look("conclusion")
    officer.page.locator("[name=outcomes]").fill("คืนตรงเวลา 96 ใน 100 ครั้ง")
    officer.page.locator("[name=recommendation]").fill("ขยายไปทุกกอง")
    officer.press("บันทึกสรุปผล", "Save")
    assert "done=concluded" in officer.page.url
    officer.look("concluded")
    subject = plan(officer).replace("/measures/", "/publications/") + "/results"
    officer.open(subject)
    officer.look("results-subject")
    text = read(officer, subject + "/preview", "results-draft")
    assert "ผู้เข้าอบรม ๒๒ คน" in text and "คืนตรงเวลา ๙๖ ใน ๑๐๐ ครั้ง" in text and "ขยายไปทุกกอง" in text
    assert "ไม่มีบันทึกผลการดำเนินการ" in text and "ยังไม่ได้สรุปผลลัพธ์" in text
