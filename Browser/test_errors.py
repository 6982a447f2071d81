"""What went otherwise has a page of its own: what happened, and how to go on."""

import urllib.error
import urllib.request

import pytest

from installation import SAMPLES, Installation
from reader import Reading
from test_check import send


def test_address_that_is_nowhere(any_reader):
    any_reader.open("/nowhere", status=404)
    any_reader.look("404")
    any_reader.page.locator("header a").first.click()


def test_address_that_takes_forms_only(reader):
    reader.open("/check/AAAA/remove", status=405)
    reader.look("405")


@pytest.fixture(scope="module")
def guarded(tmp_path_factory):
    """The program with its limits on costly requests, and not in development."""
    running = Installation(
        tmp_path_factory.mktemp("guarded"), rate_limits="on", development="off")
    yield running
    running.stop()


def test_too_many_uploads_are_told_when_to_come_back(reader_of, guarded):
    reader = reader_of(Reading(), of=guarded)
    # Quick ones use the limit up, however busy the machine is: even a form without a file counts.
    for _ in range(60):
        if posted(guarded.address + "/check") == 429:
            break
    send(reader, SAMPLES / "results.html")
    # The form again, and when it may be sent.
    assert reader.heading() == "ตรวจตัวเลขในรายงาน ITA"
    told = reader.page.locator("main").inner_text()
    assert "ส่งถี่เกินไป" in told and "วินาที" in told
    assert reader.page.locator("input[type=file]").count() == 1
    reader.look("429")


def posted(address):
    """The status of an upload that brings nothing."""
    request = urllib.request.Request(
        address, data=b"", headers={"Content-Type": "multipart/form-data; boundary=a"})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def test_page_of_all_components_is_for_development_only(reader_of, guarded):
    reader_of(Reading(), of=guarded).open("/design", status=404)
