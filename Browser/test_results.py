"""The officer enters the year's result: typed, computed and checked while typing, put right, recorded, read."""

import subprocess

import pytest

from installation import PATIENCE, Installation, program
from reader import DESK, PHONE, Reading

MAIL, PASSWORD = "malee@rimthanthong.example", "กล้วยหอมสามใบกินแล้ว"
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
    subprocess.run(
        [program(), "user", "add", MAIL, "--name", "มะลิ ใจดี", "--role", "officer",
         "--authority", "rimthan"],
        env=running.environment, cwd=running.folder, check=True, input=PASSWORD + "\n", text=True,
        timeout=PATIENCE, capture_output=True)
    yield running
    running.stop()


def sign_in(somebody):
    somebody.open("/sign-in")
    somebody.page.locator("[name=mail]").fill(MAIL)
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
