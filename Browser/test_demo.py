"""The demonstration as everybody meets it: officer, executive, a neighbour's officer, and who only reads."""

import re
import subprocess

import pytest

from installation import Demonstration
from reader import DESK, PHONE, PICTURES, Reading

TOWN = "rimthanthong.example"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The authorities of the demonstration, as of today."""
    running = Demonstration(tmp_path_factory.mktemp("demo"))
    yield running
    running.stop()


def sign_in(somebody, demo, mail, authority="เทศบาลตำบลริมธารทอง", english="Rim Than Thong Subdistrict Municipality"):
    """Signs somebody in with what the terminal shows."""
    person = demo.person(mail)
    somebody.open("/sign-in")
    somebody.page.locator("select[name=authority]").select_option(label=somebody.say(authority, english))
    person.type_password(somebody)
    if person.secret:
        person.type_code(somebody)
    somebody.page.wait_for_url("**/work")


def is_marked(somebody):
    """Whether the page says that nothing on it is real."""
    return somebody.page.get_by_text(somebody.say("ข้อมูลทั้งหมดเป็นเรื่องสมมุติ", "All data are fictitious")).is_visible()


@pytest.mark.parametrize("reading", [Reading("th", PHONE), Reading("en", DESK), Reading("th", DESK, "dark", False)], ids=str)
def test_officer_of_the_demo_reads_results_and_opens_the_plan(demo, reader_of, reading):
    officer = reader_of(reading, demo)
    sign_in(officer, demo, f"officer@{TOWN}")
    assert is_marked(officer)
    officer.look("start")

    officer.open("/work/disclosure/2569/proofs")
    assert officer.page.locator("[name=proof]:checked").count() > 3
    officer.look("own-pages")
    officer.open("/work/results")
    assert officer.page.locator("table a[href^='/work/results/25']").count() >= 4
    officer.look("results")
    officer.page.locator("table a[href^='/work/results/25']").first.click()
    assert officer.page.get_by_text(officer.say("เทียบกับหน่วยงานประเภทเดียวกัน", "authorities of the same kind")).first.is_visible()
    officer.look("year")
    officer.open("/work/results/2569")
    assert officer.page.get_by_text(officer.say("คะแนนรวมตรงกับคะแนนของเครื่องมือทุกชุด", "The total agrees with its instruments")).count()
    assert not officer.page.get_by_text(officer.say("ใส่คะแนนรายข้อเพิ่ม", "with scores of questions")).count(), "all are entered"

    officer.open("/work/measures")
    assert officer.page.locator("main li.task a[href^='/work/measure/']").count() == 14
    assert officer.page.get_by_text(officer.say("ตรวจก่อนลงนาม พบ 1 เรื่อง", "Before signing: 1 thing to look at")).is_visible(), "what is true of many measures is said once"
    officer.look("plan")
    officer.page.locator("a[href$='show=late']").click()
    late = officer.page.locator("main li.task a[href^='/work/measure/']")
    addresses = [each.get_attribute("href") for each in late.all()]
    assert len(addresses) == 2, "one measure of the demonstration is overdue, and what was assigned of another"
    files = 0
    for address in addresses:
        officer.open(address)
        files += officer.page.locator("a[href*='/files/']").count()
    assert files > 0
    officer.look("measure")


@pytest.mark.parametrize("reading", [Reading("th", PHONE), Reading("en", DESK), Reading("th", DESK, "dark", False)], ids=str)
def test_officer_lets_the_program_count_for_a_measure(demo, reader_of, reading):
    officer = reader_of(reading, demo)
    sign_in(officer, demo, f"officer@{TOWN}")
    officer.open("/work/measures")
    measure = officer.page.locator("main li.task a[href^='/work/measure/']").nth(1).get_attribute("href")
    officer.open(measure + "/figure")
    officer.look("figure-form")
    officer.page.locator("[name=figure]").select_option("requests")
    officer.press("บันทึก", "Save")
    officer.page.wait_for_url("**done=counted")
    officer.look("measure-counted")
    officer.open(measure + "/progress")
    assert officer.page.locator("[name=counted]").is_checked()
    officer.look("progress-counted")

    resident = reader_of(reading, demo)
    resident.open("/a/rimthanthong/visitors/2569")
    resident.look("public-visitors")
    resident.open("/a/rimthanthong/visitors/2570")
    resident.look("public-visitors-now")


def test_executive_of_the_demo_signs_in_with_the_code_and_changes_nothing(demo, reader_of):
    mayor = reader_of(Reading("th", DESK), demo)
    sign_in(mayor, demo, f"mayor@{TOWN}")
    mayor.open("/work/measures")
    assert mayor.page.locator("main li.task a[href^='/work/measure/']").count() == 14
    assert mayor.page.locator("a[href$='/new']").count() == 0
    mayor.look("plan")


def printed(somebody, name):
    """The pages of paper that a page of the workspace makes, as lines."""
    paper = PICTURES / f"{name}.pdf"
    somebody.page.pdf(path=paper, format="A4", prefer_css_page_size=True)
    subprocess.run(["pdftoppm", "-r", "50", "-png", paper, PICTURES / name], check=True)
    words = subprocess.run(["pdftotext", "-layout", paper, "-"], check=True, capture_output=True, text=True).stdout
    return [[line for line in page.splitlines() if line.strip()] for page in words.split("\f") if page.strip()]


def test_pages_of_the_workspace_are_paper_of_the_authority(demo, reader_of):
    officer = reader_of(Reading("th", DESK), demo)
    sign_in(officer, demo, f"officer@{TOWN}")
    officer.open("/work/measures")
    measure = officer.page.locator("main li.task a[href^='/work/measure/']").first.get_attribute("href")
    for name, path in [("year", "/work/results/2569"), ("sheet", "/work/results/2569/figures"), ("measure", measure)]:
        officer.open(path)
        pages = printed(officer, f"paper-{name}")
        words = "\n".join(line for page in pages for line in page)
        assert "ริมธารทอง" in "".join(pages[0][:3]), f"{name}: whose paper it is"
        for gone in ("ออกจากระบบ", "เมนูงาน", "ทำอะไรไปแล้ว", "ลองเปลี่ยนคะแนน", "เลือกไฟล์"):
            assert gone not in words, f"{name}: {gone}"
        for page in pages:
            assert not re.match(r"^\s*(ตัวชี้วัด|ข้อ|คะแนน|หน่วยงาน|ฉบับ)(\s{2,}\S+)+$", page[-1]), f"{name}: a head alone, {page[-1]}"
        if name == "sheet":
            assert re.search(r"i1 .*\d\d\.\d\d", words), "what is in a field is read as text"


def test_phone_menu_of_the_workspace_is_easily_hit(demo, reader_of):
    officer = reader_of(Reading("th", PHONE), demo)
    sign_in(officer, demo, f"officer@{TOWN}")
    officer.page.locator(".rail summary").click()
    for link in officer.page.locator(".rail .menu a").all():
        box, icon, words = link.bounding_box(), link.locator("svg").bounding_box(), link.locator("span").first.bounding_box()
        assert box["height"] >= 44
        assert icon["x"] + icon["width"] <= words["x"], "the picture stands beside its words"
        assert abs(icon["y"] + icon["height"] / 2 - words["y"] - words["height"] / 2) < 8
    officer.look("menu-open")


def test_neighbour_of_the_demo_sees_its_own_plan_only(demo, reader_of):
    neighbour = reader_of(Reading("th", PHONE), demo)
    sign_in(neighbour, demo, "officer@nongsaengchan.example", "เทศบาลตำบลหนองแสงจันทร์")
    neighbour.open("/work/measures")
    assert neighbour.page.locator("main li.task a[href^='/work/measure/']").count() == 3
    assert neighbour.page.get_by_text("No Gift Policy").count() == 0


def test_public_pages_of_the_demo_say_that_nothing_is_real(demo, reader):
    resident = reader
    resident.open(demo.address + "/")
    assert is_marked(resident)
    resident.look("front")


def rows_shown(somebody):
    """How many rows the list of a page of the workspace has, all its pages together."""
    shown = 0
    while True:
        measures = somebody.page.locator("main li.task a[href^='/work/measure/']").count()
        shown += measures or somebody.page.locator("main table tbody tr").count()
        following = somebody.page.locator("main nav a[rel='next']")
        if not following.count():
            return shown
        following.first.click()


@pytest.mark.parametrize("mail", ["officer", "mayor", "aek"])
def test_what_the_first_page_counts_is_what_its_links_lead_to(demo, reader_of, mail):
    somebody = reader_of(Reading("th", DESK), demo)
    sign_in(somebody, demo, f"{mail}@{TOWN}")
    somebody.open("/work")
    somebody.look(f"start-{mail}")
    tasks = somebody.page.locator("main li.task").evaluate_all(
        "rows => rows.map(row => [row.querySelector('a')?.getAttribute('href'), row.querySelector('.tag')?.innerText ?? ''])")
    counted = [(href, int(found.group(1))) for href, state in tasks if href and not re.match(r"/work/(approval|measure)/", href)
               for found in [re.search(r"(\d+) (?:เรื่อง|คน)", state)] if found]
    assert counted or mail == "mayor", tasks
    for href, count in counted:
        somebody.open(href)
        assert rows_shown(somebody) == count, href
