"""Documents as real offices published them: read, put right, approved and published by an authority that does not exist."""

import os
import pathlib
import re
import subprocess

import pytest

from installation import PATIENCE, ROOT, Installation, program
from official import Official
from reader import DESK, PHONE, Reading
from test_measures import PASSWORD, sign_in
from test_publications import approve, ask, sign_in_executive

SEEDS = ROOT.parent / "shared" / "seeds"
# Which document, the year of its measures, what it is, how many measures it has, whether it prints scores.
DOCUMENTS = [("000", 2568, "results", 7, False), ("001", 2569, "plan", 13, True), ("004", 2568, "results", 9, False)]
# Where the published files are kept to be looked at beside the originals; nowhere unless said.
KEPT = os.environ.get("PRONGSAI_KEEP")

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the shared documents are not here")


@pytest.fixture
def office(tmp_path):
    """A new authority, with an officer and an executive."""
    running = Installation(tmp_path)
    running.command(
        "authority", "add", "rimthan", "--kind", "subdistrict-municipality", "--name",
        "เทศบาลตำบลริมธารทอง", "--name-en", "Rim Than Thong Subdistrict Municipality", "--district",
        "ริมธาร", "--province", "ธารทอง", "--division", "สำนักปลัด", "--division", "กองคลัง")
    for mail, name, role in [("officer", "มะลิ ใจดี", "officer"), ("executive", "วีระ นำทาง", "executive")]:
        subprocess.run(
            [program(), "user", "add", f"{mail}@rimthanthong.example", "--name", name, "--role", role,
             "--division", "สำนักปลัด", "--authority", "rimthan"],
            env=running.environment, cwd=running.folder, check=True, input=PASSWORD + "\n", text=True,
            timeout=PATIENCE, capture_output=True)
    running.executive = Official("executive@rimthanthong.example", "วีระ นำทาง", PASSWORD)
    yield running
    running.stop()


def take_result(officer, seed, year):
    """Records the document's scores, its slips put right as the check says, and saves its analysis."""
    page = officer.page
    officer.open("/work/results/import")
    page.locator("[name=file]").set_input_files(str(seed))
    officer.press("อ่านไฟล์นี้", "Read this file")
    page.wait_for_url(f"**/work/results/{year}/figures?reading=*")
    officer.look("result-read")
    for _ in range(12):
        repair = page.locator(".finding button[name=repair], [id$=-note] button").first
        if repair.count() == 0:
            break
        before = page.locator(".finding").count()
        repair.click()
        page.wait_for_function("count => document.querySelectorAll('.finding').length !== count", arg=before)
    officer.press(f"บันทึกผลปี {year}", f"Record the result of {year}")
    officer.look("result-asked-or-recorded")
    if "done=recorded" not in page.url:
        # What is left has no single repair: the document prints it so.
        officer.press("บันทึกตามประกาศ", "Record as announced")
    page.wait_for_url(f"**/work/results/{year}?done=recorded")
    officer.follow("เขียนการวิเคราะห์", "Write the analysis")
    page.wait_for_url("**/analysis")
    assert page.locator("[name='cause-1']").input_value(), "begun with what the document says"
    officer.look("analysis")
    officer.press("บันทึกการวิเคราะห์", "Save the analysis")
    page.wait_for_url("**done=analysed")


def begin_reading(officer, seed, year, has_scores):
    """Sends the document, or takes up the one whose scores were read; ends where its measures stand."""
    page = officer.page
    officer.open(f"/work/measures/{year}/import")
    officer.look("sending")
    if has_scores:
        page.locator("[name=document]").select_option(index=1)
    else:
        page.locator("[name=file]").set_input_files(str(seed))
    officer.press("อ่านมาตรการ", "Read the measures")
    page.wait_for_url(re.compile(r"/import/\d+$"))


def put_right(officer, reading, place):
    """Corrects one measure: whatever is missing, and who answers for it."""
    page = officer.page
    officer.open(f"{reading}/{place}")
    if place == 1:
        officer.look("correction")
    if not page.locator("[name=topic]").input_value():
        page.locator("[name=topic]").select_option("1")
    if page.locator("[name=divisions]:checked").count() == 0:
        page.get_by_label("สำนักปลัด", exact=True).check()
    for name, most in [("steps", 500), ("outputs", 500), ("outcomes", 500)]:
        field = page.locator(f"[name={name}]")
        lines = [line[:most] for line in field.input_value().splitlines()]
        field.fill("\n".join(lines))
    officer.press("บันทึกที่แก้", "Save")
    assert "done=corrected" in page.url, page.locator("main").inner_text()[:800]


def take_measures(officer, year, count):
    """Holds every measure against the document, puts right what is doubtful, and takes all into the plan."""
    page = officer.page
    reading = re.search(r"/work/measures/\d+/import/\d+", page.url).group(0)
    assert page.locator("section.card .sheet").count() == count, "each beside its own words"
    officer.look("comparison")
    doubtful = page.locator("section.card").filter(has=page.locator(".tag--gold, .tag--bad"))
    places = [int(each.split("-")[1]) for each in doubtful.locator("h2").evaluate_all(
        "all => all.map(each => each.id)")]
    for place in places:
        put_right(officer, reading, place)
    officer.open(reading)
    assert page.locator(".tag--bad").count() == 0
    # Another authority's document is a template: nothing of it is ticked beforehand.
    boxes = page.locator("[name=measures]")
    assert boxes.count() == count and page.locator("[name=measures]:checked").count() == 0
    for box in boxes.all():
        box.check()
    officer.press("นำที่เลือกเข้าแผน", "Take them into the plan")
    page.wait_for_url(f"**/work/measures/{year}?done=imported")
    officer.look("imported")


def publish(officer, executive, office, year, kind):
    """Approved by the executive; the address of the publication."""
    request = ask(officer, f"/work/publications/{year}/{kind}", "นำเข้าจากเอกสารเดิม")
    sign_in_executive(executive, office)
    executive.open(request)
    approve(executive)
    return re.search(r"/publications/[\w-]+", executive.page.url).group(0)


@pytest.mark.parametrize("number,year,kind,count,has_scores", DOCUMENTS)
def test_a_document_of_a_real_office_is_published_anew(
        reader_of, office, number, year, kind, count, has_scores):
    seed = next(SEEDS.glob(f"{number}_*"))
    officer = reader_of(Reading("th", DESK if number == "001" else PHONE), office)
    sign_in(officer, "officer")
    if has_scores:
        take_result(officer, seed, year - 1)
    begin_reading(officer, seed, year, has_scores)
    take_measures(officer, year, count)
    address = publish(officer, reader_of(Reading("th", DESK), office), office, year, kind)
    resident = reader_of(Reading("th", PHONE), office)
    resident.open(address)
    resident.look("published")
    for form in ("pdf", "docx"):
        answer = resident.context.request.get(f"{address}/files/{form}")
        assert answer.status == 200 and len(answer.body()) > 5_000
        if KEPT:
            (pathlib.Path(KEPT) / f"{number}.{form}").write_bytes(answer.body())
