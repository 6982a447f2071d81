"""The officer enters the year's result: typed, computed and checked while typing, put right, recorded, read."""

import subprocess

import pytest

from installation import PATIENCE, Installation, program
from reader import DESK, PHONE, Reading

MAIL, PASSWORD = "malee@rimthanthong.example", "กล้วยหอมสามใบกินแล้ว"
NEIGHBOUR = "somying@khlong.example"
FIGURES = {
    "indicator.1": "95.40", "indicator.2": "๙๖.๙๘", "indicator.3": "99.52", "indicator.4": "92.38",
    "indicator.5": "94.13", "indicator.6": "98.45", "indicator.7": "97.60", "indicator.8": "97.21",
    "indicator.9": "90.75", "indicator.10": "100", "question.i10": "81.90",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """An authority that does not exist, with an officer."""
    running = Installation(tmp_path_factory.mktemp("office"))
    running.command(
        "authority", "add", "rimthan", "--kind", "subdistrict-municipality", "--name",
        "เทศบาลตำบลริมธารทอง", "--district", "ริมธาร", "--province", "ธารทอง", "--division", "สำนักปลัด")
    running.command(
        "authority", "add", "khlong", "--kind", "subdistrict-municipality", "--name",
        "เทศบาลตำบลคลองพลับพลา", "--district", "พลับพลา", "--province", "ธารทอง", "--division", "สำนักปลัด")
    for mail, name, authority in [(MAIL, "มะลิ ใจดี", "rimthan"), (NEIGHBOUR, "สมหญิง รักงาน", "khlong")]:
        subprocess.run(
            [program(), "user", "add", mail, "--name", name, "--role", "officer", "--authority",
             authority],
            env=running.environment, cwd=running.folder, check=True, input=PASSWORD + "\n",
            text=True, timeout=PATIENCE, capture_output=True)
    yield running
    running.stop()


def sign_in(somebody, mail=MAIL):
    somebody.open("/sign-in")
    choose = somebody.page.locator("select[name=authority]")
    choose.select_option(label=choose.locator(
        "option", has_text="ริมธารทอง" if mail == MAIL else "คลองพลับพลา").first.inner_text())
    somebody.page.locator("[name=mail]").fill(mail)
    somebody.page.locator("[name=password]").fill(PASSWORD)
    somebody.page.get_by_role("button", name=somebody.say("เข้าสู่ระบบ", "Sign in"), exact=True).click()
    somebody.page.wait_for_url("**/work")


@pytest.mark.parametrize(
    "language,width,script,year",
    [("th", PHONE, True, 2568), ("en", DESK, True, 2567), ("th", DESK, False, 2566),
     ("en", PHONE, False, 2565)])
def test_a_result_is_typed_checked_put_right_and_recorded(
        reader_of, office, language, width, script, year):
    somebody = reader_of(Reading(language=language, width=width, has_script=script), office)
    sign_in(somebody)
    somebody.open("/work/results")
    somebody.look(f"years-{year}")
    somebody.open(f"/work/results/{year}/figures")
    page = somebody.page
    for name, value in FIGURES.items():
        page.locator(f"[name='{name}']").fill(value)
    page.locator("[name='instrument.IIT']").fill("59.68")
    if not script:
        somebody.press("คำนวณและตรวจ", "Compute and check")
    page.locator(".finding").first.wait_for()
    assert "95.68" in page.locator("#instrument-IIT-note").inner_text()
    assert page.locator("[name='indicator.2']").input_value() == "๙๖.๙๘"
    somebody.look(f"sheet-{year}")
    page.locator("#instrument-IIT-note button").click()
    page.locator(".finding").first.wait_for(state="detached")
    assert page.locator("[name='instrument.IIT']").input_value() == "95.68"
    somebody.press(f"บันทึกผลปี {year}", f"Record the result of {year}")
    page.wait_for_url("**/work/results/*done=recorded")
    somebody.look(f"year-{year}")
    # What becomes of other scores: typed, or by the slider that the script adds.
    field = page.locator("[name='try.indicator.9']")
    if script:
        field.evaluate("field => { field.nextElementSibling.value = '100';"
                       " field.nextElementSibling.dispatchEvent(new Event('input', {bubbles: true})); }")
        assert field.input_value() == "100.00"
    else:
        field.fill("100")
        somebody.press("คำนวณ", "Reckon")
    page.locator("#trial-effect strong").wait_for()
    assert "→" in page.locator("#trial-effect").inner_text()
    somebody.look(f"tried-{year}")


def test_a_slip_of_a_recorded_year_is_put_right_by_one_press(reader_of, office):
    somebody = reader_of(Reading(width=PHONE), office)
    sign_in(somebody)
    somebody.open("/work/results/2566/figures")
    page = somebody.page
    for name, value in FIGURES.items():
        if not name.startswith("question"):
            page.locator(f"[name='{name}']").fill(value)
    page.locator("[name='instrument.IIT']").fill("59.68")
    somebody.press("บันทึกผลปี 2566", "Record the result of 2566")
    page.get_by_role("button", name="บันทึกตามประกาศ").wait_for()
    assert page.locator("[name='instrument.IIT']").input_value() == "59.68"
    somebody.look("asked")
    somebody.press("บันทึกตามประกาศ", "Record as announced")
    page.wait_for_url("**/work/results/2566?done=recorded")
    somebody.look("slip")
    page.get_by_role("button", name="แก้เป็น 95.68").click()
    page.wait_for_url("**/work/results/2566?done=repaired")
    assert page.locator(".finding").count() == 0
    somebody.look("repaired")


@pytest.mark.parametrize("language", ["th", "en"])
def test_what_is_no_score_is_said_beside_its_field(reader_of, office, language):
    somebody = reader_of(Reading(language=language, has_script=False), office)
    sign_in(somebody)
    somebody.open("/work/results/2569/figures")
    somebody.page.locator("[name='indicator.1']").fill("ดี")
    somebody.page.locator("[name='indicator.2']").fill("984.5")
    somebody.press("บันทึกผลปี 2569", "Record the result of 2569")
    assert somebody.page.locator(".errors li").count() == 2
    assert somebody.page.locator("[name='indicator.2']").input_value() == "984.5"
    somebody.look("refused")


def record_total(somebody, total):
    somebody.open("/work/results/2569/figures")
    somebody.page.locator("[name='total']").fill(total)
    somebody.press("บันทึกผลปี 2569", "Record the result of 2569")
    somebody.page.wait_for_url("**/work/results/2569?done=recorded")


@pytest.mark.parametrize("language,width", [("th", PHONE), ("en", DESK)])
def test_a_result_shown_by_a_neighbour_stands_beside_ones_own(reader_of, office, language, width):
    neighbour = reader_of(Reading(language=language, has_script=False), office)
    sign_in(neighbour, NEIGHBOUR)
    record_total(neighbour, "91.00")
    neighbour.page.locator("form[action$='/share'] button").click()
    neighbour.page.wait_for_url("**/work/results/2569?done=shared")
    neighbour.look("shared")
    neighbour.page.context.clear_cookies()
    somebody = reader_of(Reading(language=language, width=width), office)
    sign_in(somebody)
    record_total(somebody, "95.33")
    assert "+4.33" in somebody.page.locator("#comparison ~ .scroll table").first.inner_text()
    somebody.look("compared")


@pytest.mark.parametrize("language,width", [("th", PHONE), ("en", DESK)])
def test_of_two_who_type_one_year_neither_loses_a_figure(reader_of, office, language, width):
    first = reader_of(Reading(language=language, has_script=False), office)
    second = reader_of(Reading(language=language, width=width), office)
    for officer in (first, second):
        sign_in(officer)
    record_total(first, "90.00")
    for officer in (first, second):
        officer.open("/work/results/2569/figures")
    first.page.locator("[name='total']").fill("90.50")
    first.page.locator("[name='indicator.1']").fill("95.40")
    first.press("บันทึกผลปี 2569", "Record the result of 2569")
    first.page.wait_for_url("**/work/results/2569?done=recorded")
    second.page.locator("[name='total']").fill("91.25")
    second.press("บันทึกผลปี 2569", "Record the result of 2569")
    page = second.page
    page.locator("#meanwhile").wait_for()
    assert page.locator("[name='indicator.1']").input_value() == "95.40"
    assert page.locator("[name='total']").input_value() == "91.25"
    assert "90.50" in page.locator("#total-source").inner_text()
    second.look("meanwhile")
    # What the other entered stays beside the field while he types on.
    page.locator("[name='indicator.2']").fill("96.98")
    page.locator("#instrument-IIT-note").wait_for()
    assert "90.50" in page.locator("#total-source").inner_text()
    second.press("บันทึกผลปี 2569", "Record the result of 2569")
    page.wait_for_url("**/work/results/2569?done=recorded")
    second.look("merged")


PAPER = """สรุปผลการประเมิน ITA เทศบาลตำบลริมธารทอง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘

ผลคะแนนรวม ๙๔.๑๘ คะแนน อยู่ในระดับ ผ่านดี

ลำดับ\tตัวชี้วัด\tคะแนน
1\tการปฏิบัติหน้าที่\t๙๕.๔๐
2\tการใช้งบประมาณ\t๙๖.๙๘
3\tการใช้อำนาจ\t๙๙.๕๒
4\tการใช้ทรัพย์สินของราชการ\t๙๒.๓๘
5\tการแก้ไขปัญหาการทุจริต\t๙๔.๑๓

แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) คะแนนรวม ๕๙.๖๘ คะแนน
"""


@pytest.mark.parametrize(
    "language,width,script", [("th", PHONE, True), ("en", DESK, True), ("th", DESK, False)])
def test_a_result_is_taken_from_a_document(reader_of, office, language, width, script):
    somebody = reader_of(Reading(language=language, width=width, has_script=script), office)
    sign_in(somebody)
    somebody.open("/work/results")
    somebody.follow("นำเข้าจากเอกสาร", "Take it from a document")
    page = somebody.page
    page.wait_for_url("**/work/results/import")
    somebody.look("sending")
    somebody.press("อ่านไฟล์นี้", "Read this file")
    page.locator(".errors").wait_for()
    page.locator("[name=file]").set_input_files(
        {"name": "ผล.txt", "mimeType": "text/plain", "buffer": PAPER.encode()})
    somebody.press("อ่านไฟล์นี้", "Read this file")
    page.wait_for_url("**/work/results/2568/figures?reading=*")
    assert page.locator("[name='indicator.2']").input_value() == "96.98"
    assert "๙๖.๙๘" in page.locator("#indicator-2-source").inner_text()
    page.locator(".finding").first.wait_for()
    somebody.look("taken")
    page.locator("#instrument-IIT-note button").click()
    page.locator(".finding").first.wait_for(state="detached")
    assert "๕๙.๖๘" in page.locator("#instrument-IIT-source").inner_text()
    somebody.press("บันทึกผลปี 2568", "Record the result of 2568")
    page.wait_for_url("**/work/results/2568?done=recorded")
    assert "ผล.txt" in page.locator("main").inner_text()
