"""One browser and one installation for the whole run; a reader for every scenario."""

import re

import pytest
from playwright.sync_api import sync_playwright

from installation import Installation
from reader import PICTURES, Reader, Reading

LANGUAGES = ("th", "en")
READERS = pytest.StashKey()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Keeps a picture of what the readers of a failed scenario had before them."""
    report = yield
    if report.when == "call" and report.failed:
        for reader in item.stash.get(READERS, []):
            reader.keep_picture("failed")
    return report


@pytest.fixture(scope="session")
def browser():
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        # As root, as continuous integration runs, Chromium has no sandbox; it opens nothing but our own pages.
        # Chromium without a window of its own needs a quarter less of the processors than the whole one that hides it.
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium-headless-shell", args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def installation(tmp_path_factory):
    """The program without an authority, as it stands right after it was installed."""
    running = Installation(tmp_path_factory.mktemp("installation"))
    yield running
    running.stop()


@pytest.fixture
def reader_of(browser, installation, request):
    """Makes readers: `reader_of(Reading(…))`, with another installation when one is named."""
    readers = request.node.stash[READERS] = []
    name = re.sub(r"[^\w.-]+", "-", request.node.name.removeprefix("test_")).strip("-")[:120]

    def make(reading, of=installation):
        readers.append(Reader(browser, of.address, reading, name))
        return readers[-1]

    yield make
    for reader in readers:
        reader.close()


@pytest.fixture(params=LANGUAGES)
def reader(request, reader_of):
    """Somebody with a phone, in each language."""
    return reader_of(Reading(language=request.param))


@pytest.fixture(params=[(l, s) for l in LANGUAGES for s in (True, False)],
                ids=lambda p: f"{p[0]}-{'script' if p[1] else 'no-script'}")
def any_reader(request, reader_of):
    """Somebody with a phone, in each language, with and without script."""
    return reader_of(Reading(language=request.param[0], has_script=request.param[1]))
