"""An installation of the program for one run of tests: a fresh data folder and a server on a free loopback port."""

import functools
import json
import os
import pathlib
import socket
import subprocess
import time
import urllib.error
import urllib.request

from official import Official

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "Samples"
PATIENCE = 60


class Installation:
    """A running `prongsai serve`; `settings` are further settings by their names, as rate_limits="on"."""

    command_word = "serve"
    # Seconds until it answers.
    patience = PATIENCE

    def __init__(self, folder, **settings):
        self.folder = pathlib.Path(folder)
        self.address = f"http://127.0.0.1:{free_port()}"
        self.log = (self.folder / "server.log").open("wb")
        chosen = {"development": "on", "rate_limits": "off", "access_log": "-", **settings}
        self.environment = {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "PRONGSAI_LANG": "en",
            "PRONGSAI_DATA": str(self.folder / "Data"),
            "PRONGSAI_FRAMEWORKS": str(ROOT / "Frameworks"),
            "PRONGSAI_WEB": str(ROOT / "Web"),
            "PRONGSAI_LISTEN": self.address.removeprefix("http://"),
            **{"PRONGSAI_" + name.upper(): value for name, value in chosen.items()},
        }
        self.process = subprocess.Popen(
            [program(), self.command_word], env=self.environment, cwd=self.folder,
            stdout=self.log, stderr=subprocess.STDOUT)
        self.wait_until_healthy()

    def wait_until_healthy(self):
        end = time.monotonic() + self.patience
        while time.monotonic() < end:
            assert self.process.poll() is None, f"the server ended at once:\n{self.told()}"
            try:
                with urllib.request.urlopen(self.address + "/healthz", timeout=PATIENCE):
                    return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.05)
        raise AssertionError(f"the server did not answer in {self.patience} s:\n{self.told()}")

    def command(self, *arguments):
        """Runs a command of the program on this installation and gives what it prints."""
        return subprocess.run(
            [program(), *arguments], env=self.environment, cwd=self.folder, check=True,
            capture_output=True, text=True, timeout=PATIENCE).stdout

    def told(self):
        """What the server has printed."""
        return (self.folder / "server.log").read_text(errors="replace")

    def stop(self):
        """Ends the server as an administrator would; nothing under way may be cut off."""
        self.process.terminate()
        code = self.process.wait(PATIENCE)
        self.log.close()
        assert code == 0, f"the server ended with {code}:\n{self.told()[-2000:]}"


class Demonstration(Installation):
    """A running `prongsai demo`: fictitious authorities with three years of work."""

    command_word = "demo"
    # Three years of two authorities are written first.
    patience = 240

    @functools.cache
    def person(self, mail):
        """Who has an account; always the same one, whose authenticator shows no code twice."""
        told = json.loads(self.command("demo", "--accounts", "--json"))
        account = next(account for account in told["accounts"] if account["mail"] == mail)
        person = Official(mail, account["name"], told["password"])
        person.secret = account.get("secret")
        return person


def program():
    return os.environ["PRONGSAI_PROGRAM"]


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]
