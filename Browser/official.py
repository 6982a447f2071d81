"""A person with an account: name, password, authenticator app and recovery codes."""

import base64
import hashlib
import hmac
import struct
import time

PASSWORD = "ปลาช่อนว่ายทวนน้ำขุ่น"
STEP = 30


class Official:
    """Somebody of the authority; the app's secret and the recovery codes are what the pages showed."""

    def __init__(self, mail, name, password=PASSWORD):
        self.mail, self.name, self.password = mail, name, password
        self.secret = None
        self.codes = []
        self.last_step = 0

    def code(self):
        """The app's six digits; each step's once, as the program takes each only once."""
        now = int(time.time()) // STEP
        step = max(now, self.last_step + 1)
        if step > now + 1:
            # Two codes were used within half a minute: the app shows no third before the next step.
            time.sleep((step - 1) * STEP - time.time() + 0.05)
        self.last_step = step
        return one_time_code(self.secret, step)

    def enrol(self, reader):
        """Reads the secret of the page, types the first code and keeps the recovery codes."""
        self.read_secret(reader)
        reader.page.locator("input[name=code]").fill(self.code())
        reader.press("ยืนยันและไปต่อ", "Confirm and go on")
        self.keep_codes(reader)

    def read_secret(self, reader):
        self.secret = reader.page.locator("code.ticket__code").inner_text().replace(" ", "")
        self.last_step = 0

    def keep_codes(self, reader):
        self.codes = [code.strip() for code in reader.page.locator(".codes code").all_inner_texts()]
        assert len(set(self.codes)) == 10, f"ten recovery codes, not {self.codes}"

    def type_password(self, reader):
        """Fills in the sign-in's form and sends it."""
        reader.page.locator("input[name=mail]").fill(self.mail)
        reader.page.locator("input[name=password]").fill(self.password)
        reader.press("เข้าสู่ระบบ", "Sign in")

    def type_code(self, reader, code=None):
        reader.page.locator("input[name=code]").fill(code or self.code())
        reader.press("เข้าสู่ระบบ", "Sign in")

    def sign_in(self, reader, recovery=False):
        """From anywhere to the workspace; with a recovery code where the app is not to be used."""
        reader.open("/sign-in")
        self.type_password(reader)
        if self.secret:
            self.type_code(reader, self.codes.pop() if recovery else None)
        assert "/sign-in" not in reader.page.url, reader.page.locator("main").inner_text()

    def join(self, reader, link):
        """Accepts an invitation: name and password, the app where the role asks for one."""
        reader.open(link)
        reader.page.locator("input[name=name]").fill(self.name)
        reader.page.locator("input[name=password]").fill(self.password)
        reader.press("สร้างบัญชี", "Create the account")
        if "/enrol" in reader.page.url:
            self.enrol(reader)
            go_on_from_codes(reader)


def go_on_from_codes(reader):
    """Says that the recovery codes are kept."""
    reader.page.locator("input[name=is_kept]").check()
    reader.press("ไปต่อ", "Go on")


def sign_out(reader):
    """By the button at the head, which a phone has in its menu."""
    reader.page.locator("form[action='/sign-out'] button").first.click()


def one_time_code(secret, step):
    """TOTP of RFC 6238 with SHA-1 and six digits."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    mac = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    start = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[start:start + 4])[0] & 0x7FFFFFFF) % 10 ** 6:06}"


AUTHORITY = {
    "name_thai": "เทศบาลตำบลริมธารทอง", "name_english": "Rim Than Thong Subdistrict Municipality",
    "district": "บึงสามสาย", "province": "ธารนคร", "divisions": "สำนักปลัด\nกองคลัง\nกองช่าง",
}


def fill_first_run(reader, official):
    """Fills in the first run's form."""
    reader.page.locator("select[name=kind]").select_option("subdistrict-municipality")
    typed = {**AUTHORITY, "person": official.name, "mail": official.mail, "password": official.password}
    for name, value in typed.items():
        reader.page.locator(f"[name={name}]").fill(value)


def begin(reader, official):
    """The whole first run, up to the workspace."""
    reader.open("/first-run")
    fill_first_run(reader, official)
    reader.press("สร้างหน่วยงาน", "Create the authority")
    official.enrol(reader)
    go_on_from_codes(reader)
