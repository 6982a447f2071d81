"""Upload and check: anybody sends a report, sees what was read and what does not agree, and takes documents home."""

import subprocess
import zipfile

import pytest

from installation import SAMPLES
from reader import Reading

SLIPS = SAMPLES / "plan-with-slips.docx"


def press_check(reader):
    """Presses the button and waits for the answer."""
    reader.press("ตรวจไฟล์นี้", "Check this file")
    await_answer(reader)


def await_answer(reader):
    """Waits past the form that is sent and the page that says that the document is being read."""
    reader.page.locator("form[data-sending]").wait_for(state="detached")
    reading = reader.say("กำลังอ่านเอกสาร", "Reading the document")
    reader.page.locator("h1", has_text=reading).wait_for(state="detached")
    reader.page.wait_for_load_state()


def send(reader, *files, year=None):
    """Sends a file through the form as a person would, and waits for the answer."""
    send_file(reader, *files, year=year)
    await_answer(reader)


def send_file(reader, *files, year=None):
    """Sends a file through the form as a person would."""
    reader.open("/check")
    if year:
        reader.page.locator("select[name=year]").select_option(str(year))
    reader.page.locator("input[type=file]").set_input_files(files)
    reader.press("ตรวจไฟล์นี้", "Check this file")


AGREED = ("ตัวเลขลงตัวกันทั้งหมด", "All figures agree")
RESULTS = {
    SLIPS.name: ("พบ 2 จุดที่ตัวเลขไม่ลงตัว", "2 figures do not agree"),
    "plan.pdf": AGREED, "plan.xlsx": AGREED, "results.html": AGREED,
}


@pytest.mark.parametrize("name", RESULTS)
def test_report_is_read_and_the_heading_says_the_result(any_reader, name):
    send(any_reader, SAMPLES / name)
    assert any_reader.heading() == any_reader.say(*RESULTS[name])
    assert any_reader.heading() in any_reader.page.title()
    if name == SLIPS.name:
        any_reader.look(name)


def test_form_says_its_limits_before_anything_is_chosen(any_reader):
    any_reader.open("/check")
    hint = any_reader.page.locator("#file-hint")
    assert "20 MB" in hint.inner_text()
    any_reader.look("form")


def refused(reader):
    """The form with what is wrong with it: said first, in the title too, and leading to the field."""
    summary = reader.page.locator(".errors")
    assert summary.count() == 1
    assert reader.page.title().startswith(reader.say("ข้อผิดพลาด:", "Error:"))
    if reader.reading.has_script:
        assert reader.focus()["isShown"]
        assert summary.evaluate("e => e === document.activeElement"), "the summary has no focus"
    assert reader.page.locator("input[type=file]").get_attribute("aria-invalid") == "true"
    words = summary.locator("a").first.inner_text()
    summary.locator("a").first.click()
    assert reader.focus()["name"] == "file", "the link of the summary leads to its field"
    return words


def test_no_file_is_asked_for_and_the_year_stays(any_reader):
    any_reader.open("/check")
    any_reader.page.locator("select[name=year]").select_option("2568")
    press_check(any_reader)
    assert any_reader.say("เลือกไฟล์", "Choose the report's file") in refused(any_reader)
    assert any_reader.page.locator("select[name=year]").input_value() == "2568"
    any_reader.look("no-file")


def test_empty_file_is_told_from_a_report(any_reader, tmp_path):
    empty = tmp_path / "ว่าง.docx"
    empty.write_bytes(b"")
    send(any_reader, empty)
    assert any_reader.say("ว่างเปล่า", "empty") in refused(any_reader)


@pytest.mark.parametrize("name, content", [
    ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(200)),
    ("broken.docx", b"PK\x03\x04" + bytes(400)),
    ("program.pdf", b"\x7fELF" + bytes(400)),
])
def test_file_that_is_no_report_is_refused_with_a_reason(reader, tmp_path, name, content):
    wrong = tmp_path / name
    wrong.write_bytes(content)
    send(reader, wrong)
    assert len(refused(reader)) > 20
    reader.look(name)


def test_file_of_60_megabytes_gets_a_clear_page(any_reader, tmp_path):
    large = tmp_path / "ใหญ่.pdf"
    with large.open("wb") as file:
        file.truncate(60 << 20)
    send(any_reader, large)
    # Refused unread, beside the field, with the limit.
    assert "20 MB" in refused(any_reader)
    any_reader.look("too-large")


def test_slow_upload_shows_how_far_it_is(reader, tmp_path):
    """A second on the way is shown as a bar; the refusal then takes the form's place without a new page."""
    large = tmp_path / "ใหญ่.png"
    large.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1_200_000))
    line = reader.context.new_cdp_session(reader.page)
    line.send("Network.enable")
    slow = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 400 << 10}
    reader.open("/check")
    line.send("Network.emulateNetworkConditions", slow)
    reader.page.locator("input[type=file]").set_input_files([large])
    reader.press("ตรวจไฟล์นี้", "Check this file")
    bar = reader.page.locator(".sending progress")
    bar.wait_for(state="visible")
    assert reader.page.locator(".sending p").inner_text() in (
        reader.say("กำลังส่งไฟล์", "Sending the file"),
        reader.say("ส่งไฟล์ครบแล้ว กำลังอ่านและตรวจ", "The file has arrived and is being read"))
    reader.picture("sending")
    reader.page.locator(".errors").wait_for()
    assert not bar.is_visible()
    assert reader.page.url.endswith("/check")
    refused(reader)
    # The form that took its place works like the first.
    line.send("Network.emulateNetworkConditions", slow | {"uploadThroughput": -1})
    reader.page.locator("input[type=file]").set_input_files([SLIPS])
    press_check(reader)
    assert reader.heading() == reader.say(*RESULTS[SLIPS.name])


def test_answers_of_a_survey_are_counted_and_scored(any_reader):
    send(any_reader, SAMPLES / "answers-iit.csv", year="2568")
    assert "IIT 94.67" in any_reader.heading() and "46" in any_reader.heading()
    any_reader.look("answers")
    any_reader.follow("ปี 2567", "2567 (2024)")
    assert "year=2567" in any_reader.page.url


def test_year_that_nobody_told_is_chosen_on_the_result(any_reader, tmp_path):
    page = tmp_path / "report.txt"
    page.write_text("i1 87.50\ni2 90.00\ni3 91.00\n")
    send(any_reader, page)
    assert any_reader.heading() == any_reader.say(
        "อ่านแล้ว แต่ยังไม่รู้ปีของเกณฑ์", "Read, but the year is not known")
    any_reader.look("no-year")
    any_reader.page.locator("select[name=year]").select_option("2568")
    any_reader.press("ตรวจ", "Check")
    assert "year=2568" in any_reader.page.url
    assert any_reader.page.locator("#figures").count() == 1


def test_score_is_tried_out_and_the_total_follows(any_reader):
    send(any_reader, SAMPLES / "plan.pdf")
    page = any_reader.page
    page.locator("select[name=figure]").select_option(index=3)
    page.locator("input[name=score]").fill("๑๐๐")
    any_reader.press("คำนวณ", "Reckon")
    assert "→" in page.get_by_role("status").inner_text()
    any_reader.look("tried")
    page.locator("input[name=score]").fill("170")
    any_reader.press("คำนวณ", "Reckon")
    assert page.locator("input[name=score]").get_attribute("aria-invalid") == "true"
    assert page.locator("input[name=score]").input_value() == "170"


def test_documents_to_take_home_open_in_other_programs(reader, tmp_path):
    send(reader, SLIPS)
    links = reader.page.locator("a[href$='.pdf'], a[href$='.docx']")
    assert links.count() >= 2
    for index in range(links.count()):
        with reader.page.expect_download() as waiting:
            links.nth(index).click()
        taken = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(taken)
        if taken.suffix == ".pdf":
            subprocess.run(["pdftoppm", "-r", "40", "-png", taken, tmp_path / "page"], check=True)
            assert list(tmp_path.glob("page*.png"))
        else:
            with zipfile.ZipFile(taken) as archive:
                assert archive.testzip() is None
                assert "word/document.xml" in archive.namelist()


def test_removed_result_is_gone(any_reader):
    send(any_reader, SLIPS)
    result = any_reader.page.url
    any_reader.press("ลบผลตรวจตอนนี้", "Remove this result now")
    assert any_reader.page.locator(".banner--ok").inner_text().startswith(
        any_reader.say("ลบผลตรวจแล้ว", "The result was removed"))
    any_reader.look("removed")
    any_reader.open(result, status=404)
    assert any_reader.page.locator("main .btn").get_attribute("href") == "/check"
    any_reader.look("gone")


def test_result_prints_on_paper(reader_of, tmp_path):
    from reader import PICTURES

    for language in ("th", "en"):
        reader = reader_of(Reading(language=language, width=1280))
        send(reader, SLIPS)
        printed = PICTURES / f"result-{language}.pdf"
        reader.page.pdf(path=printed, format="A4", prefer_css_page_size=True)
        subprocess.run(
            ["pdftoppm", "-r", "50", "-png", printed, PICTURES / f"printed-{language}"], check=True)
        words = subprocess.run(
            ["pdftotext", "-layout", printed, "-"], check=True, capture_output=True, text=True).stdout
        assert reader.say("ตัวเลขไม่ลงตัว", "do not agree") in words
