"""Somebody at a browser, and what must hold for every page that they come to see."""

import dataclasses
import hashlib
import json
import os
import pathlib

import axe_playwright_python

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
EVERY_RULE = {
    "resultTypes": ["violations", "incomplete"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PICTURES = pathlib.Path(__file__).resolve().parent / "Screenshots"
HAS_PICTURES = os.environ.get("PRONGSAI_PICTURES") == "on"
# The page as axe sees it, without what is new each time and changes no rule: tokens, values that are not shown, numbers.
SIGHT = """() => document.documentElement.outerHTML
    .replace(/<input[^>]*type="?hidden[^>]*>/g, '').replace(/(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{20,}/g, 'x')
    .replace(/[0-9]+/g, '0')"""
PHONE, DESK = 390, 1280
# The colours that a language is looked at in, and the width at which axe is asked: a state that is seen in both languages
# is asked about on a light phone and on a dark desk.
SIGHTS = {"th": ("light", PHONE), "en": ("dark", DESK)}
HEIGHT = 844
# A window of 1280 pixels at 200 % shows a page as wide as this one; 320 is the narrowest that WCAG 1.4.10 asks for.
ZOOMED, NARROWEST = 640, 320


@dataclasses.dataclass(frozen=True)
class Reading:
    """How somebody reads: language, width of the window, colours, with or without script."""

    language: str = "th"
    width: int = PHONE
    theme: str = "light"
    has_script: bool = True

    def __str__(self):
        script = "script" if self.has_script else "no-script"
        return f"{self.language}-{self.width}-{self.theme}-{script}"


class Reader:
    """A page of a browser with the checks that hold everywhere."""

    # The sights at which axe had nothing to say, in this run.
    found_right = set()

    def __init__(self, browser, address, reading, name):
        self.reading = reading
        self.name = name
        self.complaints = []
        self.unsure = {}
        self.context = browser.new_context(
            base_url=address, locale={"th": "th-TH", "en": "en-GB"}[reading.language],
            viewport={"width": reading.width, "height": HEIGHT}, color_scheme=reading.theme,
            java_script_enabled=reading.has_script, reduced_motion="reduce", accept_downloads=True)
        self.context.set_default_timeout(30_000)
        self.page = self.context.new_page()
        self.pages = set()
        self.page.on("response", self._response)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        self.page.on("requestfailed", self._request_failed)

    def say(self, thai, english):
        """The words of the reader's language."""
        return thai if self.reading.language == "th" else english

    def open(self, path, status=200):
        """Goes to an address and gives the response; its status is as said."""
        response = self.page.goto(path)
        assert response.status == status, f"{path}: {response.status} instead of {status}"
        return response

    def press(self, thai, english):
        """Presses the button of that name."""
        self.page.get_by_role("button", name=self.say(thai, english), exact=True).click()

    def follow(self, thai, english):
        """Follows the first link of that name."""
        self.page.get_by_role("link", name=self.say(thai, english)).first.click()

    def heading(self):
        """The page's one first heading."""
        headings = self.page.locator("h1")
        assert headings.count() == 1, f"{headings.count()} first headings"
        return headings.inner_text()

    def look(self, name):
        """Looks at the page at every width: nothing may be wrong anywhere.

        Without script axe cannot run; the page is the same then, so it is only measured and kept as a picture.
        """
        self._frame()
        theme, asked = SIGHTS[self.reading.language]
        self.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        for width in (PHONE, DESK):
            self.page.set_viewport_size({"width": width, "height": HEIGHT})
            self.fits(f"{name} at {width}")
            if self.reading.has_script and width == asked:
                self.axe(f"{name} {width} {theme}")
            self.picture(f"{name}-{width}-{theme}")
        for width in (ZOOMED, NARROWEST):
            self.page.set_viewport_size({"width": width, "height": HEIGHT})
            self.fits(f"{name} at {width}")
        self._large_letters(name)
        self.page.set_viewport_size({"width": self.reading.width, "height": HEIGHT})
        self.page.emulate_media(color_scheme=self.reading.theme, reduced_motion="reduce")

    def _large_letters(self, name):
        """On a phone with letters of twice the size everything is still there (WCAG 1.4.4)."""
        self.page.set_viewport_size({"width": PHONE, "height": HEIGHT})
        size = "size => document.documentElement.style.setProperty('font-size', size)"
        self.page.evaluate(size, "200%")
        self.fits(f"{name} with large letters")
        self._whole_words(f"{name} with large letters")
        self.page.evaluate(size, "")

    def _whole_words(self, name):
        """Badges hold their words, and neither they nor buttons break inside a word that fits on a line."""
        out = self.page.evaluate(
            """() => [...document.querySelectorAll('main :is(.tag, .level, .btn)')].filter(box => {
                if (box.closest('.vh, [hidden], .scroll') || !box.getClientRects().length) return false;
                if (box.scrollWidth > box.clientWidth + 1) return true;
                const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
                for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                  for (const word of text.data.matchAll(/[A-Za-z]+/g)) {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    const lines = [...range.getClientRects()];
                    const width = lines.reduce((sum, line) => sum + line.width, 0);
                    if (lines.length > 1 && width < document.documentElement.clientWidth * 0.6) return true;
                  }
                }
                return false;
              }).slice(0, 8).map(e => e.className + ' ' + e.textContent.slice(0, 40))""")
        assert out == [], f"{name}: words leave their box or break: {out}"

    def _frame(self):
        frame = self.page.evaluate(
            """() => {
              const count = selector => document.querySelectorAll(selector).length;
              return { lang: document.documentElement.lang, titles: count('html[lang] > head > title'),
                title: document.title.trim(), main: count('main#main'), headings: count('h1'),
                several: ['main', 'header', 'footer'].filter(landmark => count(landmark) > 1) };
            }""")
        assert frame.pop("title"), "a page without a title"
        assert frame == {
            "lang": self.reading.language, "titles": 1, "main": 1, "headings": 1, "several": []}

    def fits(self, name):
        """Nothing hangs out of the window sideways, nor of what it stands in but a table of a paper, whose sheet scrolls."""
        out = self.page.evaluate(
            """() => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > width + 0.5 && !e.closest('.scroll *'))
                .slice(0, 8).map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + e.textContent.slice(0, 40));
            }""")
        assert out == [], f"{name}: wider than the window: {out}"
        out = self.page.evaluate(
            """() => [...document.querySelectorAll('main *')].filter(e => {
                if (e.closest('svg, thead, .vh, .scroll, .sheet > *, [hidden]') || !e.parentElement) return false;
                const box = e.getBoundingClientRect();
                return box.width > 2 && box.right > e.parentElement.getBoundingClientRect().right + 2
                  && getComputedStyle(e).position === 'static';
              }).slice(0, 8).map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + e.textContent.slice(0, 40))""")
        assert out == [], f"{name}: hangs out of what it stands in: {out}"

    def axe(self, name):
        """No violation of WCAG 2.2 AA or of good practice; what axe cannot decide is kept for the list.

        A page that it has found right is not asked about again at the same width and in the same colours.
        """
        sight = (hashlib.sha256(self.page.evaluate(SIGHT).encode()).digest(),
                 *self.page.viewport_size.values(), self._is_dark())
        if sight in Reader.found_right:
            return
        self._ask_axe(name)
        Reader.found_right.add(sight)

    def _is_dark(self):
        return self.page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches")

    def _ask_axe(self, name):
        if not self.page.evaluate("() => typeof axe === 'object'"):
            self.page.evaluate(AXE + "; null")
        found = self.page.evaluate("options => axe.run(document, options)", EVERY_RULE)
        wrong = [
            f"{rule['id']}: {rule['help']}: " + "; ".join(node["html"][:160] for node in rule["nodes"][:4])
            for rule in found["violations"]
        ]
        assert wrong == [], f"axe on {name}:\n" + "\n".join(wrong)
        for rule in found["incomplete"]:
            self.unsure.setdefault(rule["id"], set()).update(
                node["html"][:120] for node in rule["nodes"])

    def picture(self, name):
        """Keeps a picture of the whole page, where pictures are wanted."""
        if HAS_PICTURES:
            self.keep_picture(name)

    def keep_picture(self, name):
        """Keeps a picture of the whole page, as of one where something went wrong."""
        PICTURES.mkdir(exist_ok=True)
        self.page.screenshot(
            path=PICTURES / f"{self.name}-{name}.png", full_page=True, animations="disabled")

    def focus(self):
        """What has the focus: its tag, its words, and whether an outline shows it."""
        return self.page.evaluate(
            """() => {
              const e = document.activeElement, s = getComputedStyle(e);
              const ring = x => x.outlineStyle !== 'none' && parseFloat(x.outlineWidth) >= 2
                || x.boxShadow !== 'none';
              const card = e.closest('.card--link');
              const box = e.getBoundingClientRect();
              return { tag: e.tagName.toLowerCase(), id: e.id, name: e.getAttribute('name'),
                text: (e.innerText || e.value || e.getAttribute('aria-label') || '').trim(),
                isShown: ring(s) || (card !== null && ring(getComputedStyle(card))),
                isInWindow: box.width > 0 && box.bottom > 0 && box.top < innerHeight };
            }""")

    def _response(self, response):
        if response.request.is_navigation_request():
            self.pages.add(response.url.split("#")[0])

    def _console(self, message):
        # A page that is itself an error is what was asked for.
        if message.text.startswith("Failed to load resource") and \
                message.location.get("url", "").split("#")[0] in self.pages:
            return
        # Signing out empties the browser's store, and Chromium says so.
        if message.type == "info" and message.text.startswith("Clear-Site-Data"):
            return
        # A hint for password managers: the mail address of a link's form stands beside it, not in a field.
        if "username fields for accessibility" in message.text:
            return
        self.complaints.append(f"console {message.type}: {message.text}")

    def _request_failed(self, request):
        # A download ends a navigation without a page, and who moves on needs no icon any more;
        # what the policy of a page refuses is told on the console.
        if request.is_navigation_request() or request.failure == "net::ERR_ABORTED":
            return
        self.complaints.append(f"not loaded: {request.url} {request.failure}")

    def close(self):
        """Leaves; whatever the browser complained about on the way is a failure."""
        self.context.close()
        if self.unsure:
            with (PICTURES / "incomplete.jsonl").open("a") as file:
                for rule, nodes in sorted(self.unsure.items()):
                    file.write(json.dumps(
                        {"scenario": self.name, "rule": rule, "nodes": sorted(nodes)},
                        ensure_ascii=False) + "\n")
        assert self.complaints == [], "\n".join(self.complaints)
