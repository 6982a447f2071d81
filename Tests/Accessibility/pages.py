"""axe-core on web pages at three widths in two colour schemes; ends with 1 when anything is found.

640 px stand for 1280 px at 200 % zoom. PRONGSAI_PICTURES names a folder that pictures are kept in.
"""

import os
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

WIDTHS = (390, 640, 1280)
SCHEMES = ("light", "dark")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults(browser: Browser, page_file: Path, width: int, scheme: str) -> list[str]:
    """What axe finds, and whether the page is wider than the screen."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(page_file.as_uri())
    found = [
        f"{violation['id']}: {violation['help']} ({len(violation['nodes'])} places)"
        for violation in Axe().run(page, options={"runOnly": RULES}).response["violations"]]
    wide = page.evaluate("document.documentElement.scrollWidth")
    if folder := os.environ.get("PRONGSAI_PICTURES"):
        page.screenshot(path=f"{folder}/{page_file.stem}.{width}.{scheme}.png", full_page=True)
    context.close()
    return found + ([f"{wide} px wide"] if wide > width else [])


def main() -> int:
    count = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for page in map(Path, sys.argv[1:]):
            for width in WIDTHS:
                for scheme in SCHEMES:
                    found = faults(browser, page.resolve(), width, scheme)
                    count += len(found)
                    print(f"{page.name} {width} px {scheme}: {'; '.join(found) or 'nothing found'}")
        browser.close()
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
