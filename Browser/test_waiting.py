"""A document that takes long to read: the page meanwhile, which turns into the result by itself."""

import errno
import os
import re
import shutil
import subprocess
import time

import pytest

from installation import PATIENCE, ROOT, SAMPLES, Installation, program
from reader import DESK, Reading
from test_check import AGREED, send_file
from test_measures import PASSWORD, sign_in

# What the page asks for next.
NEXT = re.compile(r"/check/[^/]+\?wait=yes$")
WORK_NEXT = re.compile(r"/import/waiting/[^/]+\?wait=yes$")
READING = ("กำลังอ่านเอกสาร", "Reading the document")


class Gate:
    """Holds up whatever reads documents: it waits for a file of its frameworks until the gate opens."""

    def __init__(self, folder):
        self.folder = folder / "Frameworks"
        shutil.copytree(ROOT / "Frameworks", self.folder)
        self.file = max(self.folder.glob("*.json"))
        self.content = self.file.read_bytes()

    def close(self):
        self.file.unlink()
        os.mkfifo(self.file)

    def open(self):
        """Lets one reader through, and all later ones."""
        pipe = self.reached()
        self.file.unlink()
        self.file.write_bytes(self.content)
        with os.fdopen(pipe, "wb") as writing:
            writing.write(self.content)

    def reached(self):
        """The end of the pipe to write to, once somebody stands before the gate."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                pipe = os.open(self.file, os.O_WRONLY | os.O_NONBLOCK)
                os.set_blocking(pipe, True)
                return pipe
            except OSError as error:
                assert error.errno == errno.ENXIO and time.monotonic() < end, error
                time.sleep(0.05)


@pytest.fixture
def gate(tmp_path):
    return Gate(tmp_path)


@pytest.fixture
def slow(gate, tmp_path):
    """An installation whose documents are read when the gate is opened."""
    running = Installation(tmp_path, frameworks=str(gate.folder))
    yield running
    running.stop()


@pytest.mark.parametrize(
    "reading", [Reading("th"), Reading("en", width=DESK), Reading("en", has_script=False)], ids=str)
def test_page_says_what_goes_on_and_turns_into_the_result(reader_of, slow, gate, reading):
    reader = reader_of(reading, of=slow)
    page = reader.page
    gate.close()
    # The page asks for what comes next at once: it would be gone while it is looked at.
    page.route(NEXT, lambda route: route.abort("aborted"))
    send_file(reader, SAMPLES / "plan.pdf")
    heading = page.locator("h1", has_text=reader.say(*READING))
    heading.wait_for()
    reader.look("waiting")
    link = page.get_by_role("link", name=reader.say("ดูผลตอนนี้", "See the result now"))
    assert link.get_attribute("href").endswith("?wait=yes")

    page.unroute(NEXT)
    page.goto(page.url, wait_until="commit")
    gate.open()
    page.locator("h1", has_text=reader.say(*AGREED)).wait_for()
    assert "wait" not in page.url, "the result has an address of its own"


@pytest.mark.parametrize(
    "reading", [Reading("th"), Reading("en", width=DESK, has_script=False)], ids=str)
@pytest.mark.parametrize("place", ["/work/results/import", "/work/measures/2569/import"])
def test_page_of_the_workspace_turns_into_the_comparison(reader_of, slow, gate, reading, place):
    found_office(slow)
    officer = reader_of(reading, of=slow)
    sign_in(officer, "officer")
    page = officer.page
    officer.open(place)
    gate.close()
    page.route(WORK_NEXT, lambda route: route.abort("aborted"))
    page.locator("[name=file]").set_input_files(str(SAMPLES / "plan.pdf"))
    page.locator("form[enctype] button.btn").last.click()
    page.locator("h1", has_text=officer.say(*READING)).wait_for()
    officer.look("waiting")

    page.unroute(WORK_NEXT)
    page.goto(page.url, wait_until="commit")
    gate.open()
    page.wait_for_url(re.compile(r"figures\?reading=\d+$|/import/\d+$"))
    assert page.locator("main .sheet, main q[lang=th]").count() > 0, "the document's own words"


def found_office(installation):
    """An authority that does not exist, with an officer."""
    installation.command(
        "authority", "add", "rimthan", "--kind", "subdistrict-municipality", "--name",
        "เทศบาลตำบลริมธารทอง", "--district", "ริมธาร", "--province", "ธารทอง", "--division", "สำนักปลัด")
    subprocess.run(
        [program(), "user", "add", "officer@rimthanthong.example", "--name", "มะลิ ใจดี", "--role",
         "officer", "--authority", "rimthan"],
        env=installation.environment, cwd=installation.folder, check=True, input=PASSWORD + "\n",
        text=True, timeout=PATIENCE, capture_output=True)
