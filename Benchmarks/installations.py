"""Installations of the demonstration as benchmarks serve and fill them."""
import html
import http.client
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[1]
RELEASE = ROOT / ".build/release"
ENVIRONMENT = {**os.environ, "PRONGSAI_FRAMEWORKS": str(ROOT / "Frameworks"), "PRONGSAI_WEB": str(ROOT / "Web"),
               "PRONGSAI_RATE_LIMITS": "off", "PRONGSAI_LANG": "th"}


class Site:
    """An installation that is served, and an officer of its first authority who has signed in."""

    def __init__(self, folder, port):
        self.folder, self.port = folder, port
        self.cookies = {}
        self.process = subprocess.Popen(
            [RELEASE / "prongsai", "serve", "--data", folder, "--listen", f"127.0.0.1:{port}"], env=ENVIRONMENT,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
        for _ in range(600):
            try:
                self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
                self.ask("GET", "/health/live", any_status=True)
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit("the server does not answer")

    def ask(self, method, path, form=None, any_status=False):
        headers = {"Accept-Language": "th"}
        # Who is signed in already is led on from there.
        if self.cookies and path != "/sign-in":
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = None
        if form is not None:
            body = urllib.parse.urlencode(form)
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin",
                        "Origin": f"http://127.0.0.1:{self.port}"}
        try:
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
        except http.client.RemoteDisconnected:
            # The server closed it while another installation was measured.
            self.connection.close()
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
        content = answer.read()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                cookie, _, rest = value.partition(";")
                key, _, text = cookie.partition("=")
                self.cookies[key] = text
        if not any_status and answer.status >= 400:
            raise SystemExit(f"{method} {path}: {answer.status}\n{content[:600].decode(errors='replace')}")
        return answer, content.decode(errors="replace")

    def sign_in(self, several):
        """Signs the officer in as people do; the time of the form's answer in ms."""
        note = json.loads(pathlib.Path(self.folder, "demo.json").read_text())
        form = hidden(self.ask("GET", "/sign-in")[1])
        form += [("mail", "officer@rimthanthong.example"), ("password", note["password"])]
        if several:
            form.append(("authority", "1"))
        began = time.perf_counter()
        answer, content = self.ask("POST", "/sign-in", form)
        spent = (time.perf_counter() - began) * 1000
        if answer.status not in (302, 303):
            raise SystemExit(f"not signed in: {answer.status} {content[:800]}")
        return spent

    def press(self, path):
        """Sends the form of a page that only asks whether it is to be done."""
        page = self.ask("GET", path)[1]
        form = re.search(rf'<form[^>]*action="{re.escape(path)}".*?</form>', page, re.S)[0]
        self.ask("POST", path, hidden(form))

    def times(self, path, count):
        """Milliseconds of each of so many requests, and the bytes of the answer."""
        found = []
        for _ in range(count):
            began = time.perf_counter()
            answer, content = self.ask("GET", path)
            found.append((time.perf_counter() - began) * 1000)
            if answer.status != 200:
                raise SystemExit(f"{path}: {answer.status}")
        return found, len(content.encode())

    def processor(self):
        """Milliseconds of processor time that the server has spent."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)


def demonstration(folder, towns):
    """Makes a demonstration of some of the authorities."""
    source = pathlib.Path(f"{folder}.files")
    source.mkdir()
    for town in towns:
        (source / town).symlink_to(ROOT / "Demo" / town)
    subprocess.run([RELEASE / "prongsai", "demo", "--accounts", "--data", folder],
                   env={**ENVIRONMENT, "PRONGSAI_DEMO": str(source)}, check=True, stdout=subprocess.DEVNULL)


def fill(folder, *wish):
    began = time.monotonic()
    subprocess.run([RELEASE / "CrowdFiller", f"{folder}/prongsai.db", ROOT / "Frameworks", *map(str, wish)], check=True)
    print(f"filled {' '.join(map(str, wish))} in {time.monotonic() - began:.0f} s", file=sys.stderr)


def hidden(page):
    """What the forms of a page carry unseen."""
    return [(name, html.unescape(value)) for name, value in
            re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page)]


def middle(values, part):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * part))]
