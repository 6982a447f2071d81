"""Another system is told of requests: its address, its secret once, a test, and its end."""

import subprocess

import pytest

from installation import PATIENCE, Installation, program
from reader import DESK, PHONE, Reading
from test_disclosure import add_authority
from test_measures import PASSWORD, sign_in

READINGS = [Reading("th", PHONE), Reading("en", DESK), Reading("th", DESK, has_script=False)]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """An authority that does not exist, with an officer."""
    running = Installation(tmp_path_factory.mktemp("webhooks"), link_checks="off")
    add_authority(running, "rimthan", "เทศบาลตำบลริมธารทอง")
    subprocess.run(
        [program(), "user", "add", "officer@rimthanthong.example", "--name", "มะลิ ใจดี", "--role", "officer",
         "--division", "สำนักปลัด", "--authority", "rimthan"],
        env=running.environment, cwd=running.folder, check=True, input=PASSWORD + "\n", text=True,
        timeout=PATIENCE, capture_output=True)
    yield running
    running.stop()


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_another_system_is_told(reader_of, office, reading):
    officer = reader_of(reading, office)
    sign_in(officer, "officer")
    page = officer.page
    officer.open("/work/services/hooks")
    officer.look("hooks-none")
    field = page.locator("[name=address]")
    for inside in ("https://127.0.0.1/in", "https://localhost:8443/in", "https://a:b@line.example/in"):
        field.fill(inside)
        officer.press("เพิ่มระบบ", "Add the system")
        assert page.locator("#address-error").count() == 1
        assert field.input_value() == inside
    officer.look("hook-refused")
    # Nobody is ever called this (RFC 6761).
    field.fill("https://line.rimthanthong.invalid/in")
    officer.press("เพิ่มระบบ", "Add the system")
    assert "done=hookAdded" in page.url
    here = page.url.split("?")[0]
    assert page.locator("main code", has_text="whsec_").count() == 1
    officer.look("hook-new")
    officer.press("เก็บรหัสลับแล้ว เริ่มแจ้ง", "The secret is kept: begin")
    assert "done=hookStarted" in page.url
    assert "whsec_" not in page.content()
    officer.press("ส่งข้อความทดลอง", "Send a test")
    assert "done=hookTested" in page.url
    for _ in range(PATIENCE * 2):
        if page.get_by_text(officer.say("ไม่ถึง เลิกส่ง", "Given up")).count():
            break
        page.wait_for_timeout(500)
        page.goto(here)
    assert page.get_by_text(officer.say("ติดต่อปลายทางไม่ได้", "The receiver cannot be reached")).count() == 1
    officer.look("hook-tested")
    officer.press("พักการแจ้ง", "Pause")
    assert "done=hookPaused" in page.url
    officer.look("hook-paused")
    officer.open("/work/services/hooks")
    officer.look("hooks-one")
    page.goto(here)
    officer.press("เอาที่อยู่นี้ออก", "Remove this address")
    assert "done=hookRemoved" in page.url
    assert page.goto(here).status == 404
