"""What went otherwise has a page of its own: what happened, and how to go on."""

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
    for _ in range(20):
        send(reader, SAMPLES / "results.html")
        if reader.heading() == "ส่งถี่เกินไป":
            break
    assert reader.heading() == "ส่งถี่เกินไป"
    assert "วินาที" in reader.page.locator("main").inner_text()
    reader.look("429")


def test_page_of_all_components_is_for_development_only(reader_of, guarded):
    reader_of(Reading(), of=guarded).open("/design", status=404)
