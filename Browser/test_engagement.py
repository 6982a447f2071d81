"""News, hearings, questions and polls: staff tell and answer, a resident reads and asks, with script and without."""

import datetime
import re
import subprocess

import pytest

from installation import PATIENCE, Installation, program
from reader import DESK, PHONE, Reading
from test_disclosure import add_authority
from test_measures import PASSWORD, sign_in

READINGS = [
    Reading("th", PHONE), Reading("en", DESK), Reading("th", DESK, has_script=False),
    Reading("en", PHONE, has_script=False)]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """An authority that does not exist, with somebody who speaks with residents."""
    running = Installation(tmp_path_factory.mktemp("engagement"))
    add_authority(running, "rimthan", "เทศบาลตำบลริมธารทอง")
    subprocess.run(
        [program(), "user", "add", "staff@rimthanthong.example", "--name", "ชบา ขยัน", "--role", "staff",
         "--division", "สำนักปลัด", "--authority", "rimthan"],
        env=running.environment, cwd=running.folder, check=True, input=PASSWORD + "\n", text=True,
        timeout=PATIENCE, capture_output=True)
    yield running
    running.stop()


def photograph(tmp_path):
    """A picture as a phone makes it, drawn by the browser's own hand would be too slow: a PNG of one colour."""
    import struct
    import zlib
    width, height = 640, 400
    rows = b"".join(b"\0" + bytes((40 + y // 4, 110, 120)) * width for y in range(height))
    chunk = lambda name, data: (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)))
    file = tmp_path / "ถนน.png"
    file.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"tEXt", b"Comment\0here") + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
    return file


def write(staff, category, title, text):
    staff.open("/work/news/new")
    staff.look("news-new")
    page = staff.page
    page.locator(f"[name=category][value={category}]").check()
    page.locator("[name=title]").fill(title)
    page.locator("[name=text]").fill(text)
    staff.press("บันทึกร่าง", "Save the draft")
    assert "done=written" in page.url


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_staff_tell_and_residents_read(reader_of, office, reading, tmp_path):
    staff = reader_of(reading, office)
    sign_in(staff, "staff")
    page = staff.page
    staff.open("/work/news")
    staff.look("news-list-before")
    # What is missing is said beside its field.
    staff.open("/work/news/new")
    staff.press("บันทึกร่าง", "Save the draft")
    staff.look("news-refused")
    title = f"เชิญประชุมเรื่องถนนสายใหม่ {READINGS.index(reading)}"
    write(staff, "hearing", title, "ขอเชิญประชาชนหมู่ 3 และหมู่ 4\nรายละเอียดที่ https://www.rimthanthong.example/road")
    page.locator("[name=file]").set_input_files(str(photograph(tmp_path)))
    page.locator("[name=description]").fill("ถนนดินในหมู่ 3")
    staff.press("เพิ่มไฟล์", "Add the file")
    assert "done=added" in page.url
    staff.look("news-draft")
    staff.press("เผยแพร่", "Publish it")
    staff.look("news-published")
    number = re.search(r"/work/news/(\d+)", page.url).group(1)

    staff.open(f"/work/news/{number}/hearing")
    staff.look("hearing-form")
    for name, value in [
            ("held", "1 ต.ค. 2568"), ("place", "ศาลาหมู่ 3"), ("people", "ผู้นำชุมชน\nประชาชนหมู่ 3 และหมู่ 4"),
            ("count", "๖๔"), ("result", "เห็นชอบให้ทำถนนคอนกรีตพร้อมรางระบายน้ำ"), ("use", "")]:
        page.locator(f"[name={name}]").fill(value)
    staff.press("บันทึกผล", "Save")
    assert "done=recorded" in page.url
    staff.look("hearing-recorded")
    staff.open("/work/news")
    staff.look("news-list")

    resident = reader_of(reading, office)
    resident.open("/")
    resident.look("front-with-news")
    resident.open("/news")
    resident.look("public-news")
    resident.page.get_by_role("link", name=title).click()
    resident.look("public-news-page")
    picture = resident.page.locator("figure img")
    assert picture.get_attribute("alt") == "ถนนดินในหมู่ 3"
    assert picture.evaluate("image => image.complete && image.naturalWidth") == 640
    resident.open("/news?q=ถนน")
    resident.look("public-news-found")
    resident.open("/participation")
    resident.look("public-hearings")
    assert "64" in resident.page.content()


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_a_resident_asks_and_is_answered(reader_of, office, reading):
    resident = reader_of(reading, office)
    page = resident.page
    resident.open("/questions")
    resident.look("questions")
    resident.follow("ถามหรือเสนอแนะ", "Ask or suggest")
    resident.look("asking")
    resident.press("ส่ง", "Send")
    resident.look("asking-refused")
    title = f"ค่าขยะจ่ายที่ไหน {READINGS.index(reading)}"
    page.locator("[name=kind][value=question]").check()
    page.locator("[name=title]").fill(title)
    page.locator("[name=text]").fill("ผมชื่อสมชาย โทร 081-000-0000 อยากรู้ว่าค่าขยะจ่ายที่ไหน")
    resident.press("ส่ง", "Send")
    own = page.url
    assert "/questions/own/" in own
    resident.look("own-question")

    staff = reader_of(reading, office)
    sign_in(staff, "staff")
    staff.open("/work/questions")
    staff.look("questions-of-staff")
    staff.page.get_by_role("link", name=title).click()
    staff.look("question-of-staff")
    staff.page.locator("[name=title]").fill(title)
    staff.page.locator("[name=text]").fill("อยากรู้ว่าค่าขยะจ่ายที่ไหน")
    staff.press("เผยแพร่คำถาม", "Publish it")
    staff.page.locator("[name=answer]").fill("จ่ายที่กองคลัง ชั้น 1 ทุกวันทำการ")
    staff.press("ส่งคำตอบ", "Send the answer")
    staff.look("question-answered")

    resident.page.goto(own)
    assert "กองคลัง" in resident.page.content()
    resident.open("/questions")
    resident.page.get_by_role("link", name=title).click()
    resident.look("public-question")
    assert "081-000-0000" not in resident.page.content()


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_the_chart_the_contacts_and_the_visitors(reader_of, office, reading, tmp_path):
    staff = reader_of(reading, office)
    sign_in(staff, "staff")
    page = staff.page
    staff.open("/work/officials")
    staff.look("officials")
    mark = READINGS.index(reading)
    for side, rank, post, name in [
            ("political", "1", "นายกเทศมนตรี", "วิชัย รุ่งธารา"), ("political", "2", "รองนายกเทศมนตรี", "สมหมาย ใจเย็น"),
            ("permanent", "1", "ปลัดเทศบาล", "นงลักษณ์ แก้วมณี"), ("permanent", "2", "ผู้อำนวยการกองช่าง", "")]:
        staff.open("/work/officials/new")
        page.locator(f"[name=side][value={side}]").check()
        page.locator("[name=rank]").select_option(rank)
        page.locator("[name=post]").fill(f"{post} {mark}")
        page.locator("[name=name]").fill(name)
        page.locator("[name=phone]").fill("02-000-0000")
        page.locator("[name=mail]").fill("post@rimthanthong.example")
        staff.press("บันทึก", "Save")
        assert "done=changed" in page.url
    staff.look("official")
    page.locator("[name=file]").set_input_files(str(photograph(tmp_path)))
    staff.press("ส่งรูป", "Send the photo")
    assert "done=added" in page.url
    staff.open("/work/contacts")
    staff.look("contacts-of-staff")
    for name, value in [
            ("address", "เลขที่ 1 หมู่ 1 ตำบลริมธาร"), ("phone", "02-000-0000"), ("mail", "office@rimthanthong.example"),
            ("hours", "จันทร์ถึงศุกร์ 8.30-16.30 น."), ("powers", "ดูแลถนน น้ำ ขยะ และการศึกษาเด็กเล็กของ 7 หมู่บ้าน")]:
        page.locator(f"[name={name}]").fill(value)
    staff.press("บันทึก", "Save")
    assert "done=changed" in page.url

    resident = reader_of(reading, office)
    resident.open("/structure")
    resident.look("structure")
    assert resident.page.locator("h2").count() >= 3
    resident.open("/contacts")
    resident.look("contacts")
    staff.open("/work/visitors")
    staff.look("visitors")


POLL_READINGS = [Reading("th", PHONE), Reading("en", DESK, has_script=False)]


@pytest.mark.parametrize("reading", POLL_READINGS, ids=str)
def test_a_poll_is_made_answered_closed_and_read(reader_of, office, reading):
    staff = reader_of(reading, office)
    sign_in(staff, "staff")
    page = staff.page
    mark = POLL_READINGS.index(reading)
    title = f"บริการเก็บขยะของเรา {mark}"
    staff.open("/work/polls")
    staff.look("polls-of-staff-before")
    staff.open("/work/polls/new")
    staff.press("บันทึกร่าง", "Save the draft")
    staff.look("poll-refused")
    page.locator("[name=title]").fill(title)
    page.locator("[name=text]").fill("เราจะนำผลไปปรับรอบรถเก็บขยะปีหน้า")
    today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=7))).date()
    last = today + datetime.timedelta(days=9)
    page.locator("[name=from]").fill(f"{today.day}/{today.month}/{today.year + 543}")
    page.locator("[name=until]").fill(f"{last.day}/{last.month}/{last.year + 543}")
    staff.press("บันทึกร่าง", "Save the draft")
    assert "done=drafted" in page.url
    # One line is no choice.
    page.locator("[name=kind][value=choice]").check()
    page.locator("[name=words]").fill("รถมาเก็บบ่อยแค่ไหน")
    page.locator("[name=choices]").fill("ทุกวัน")
    staff.press("เพิ่มคำถาม", "Add the question")
    staff.look("poll-question-refused")
    page.locator("[name=choices]").fill("ทุกวัน\nสองวันครั้ง\nสัปดาห์ละครั้ง")
    staff.press("เพิ่มคำถาม", "Add the question")
    for kind, words in [("satisfaction", "พอใจการเก็บขยะเพียงใด"), ("text", "อยากให้ปรับปรุงอะไร"), ("text", "ข้อเกิน")]:
        page.locator(f"[name=kind][value={kind}]").check()
        page.locator("[name=words]").fill(words)
        staff.press("เพิ่มคำถาม", "Add the question")
        assert "done=changed" in page.url
    staff.press("นำข้อ 4 ออก", "Take question 4 out")
    staff.look("poll-draft")
    staff.press("เผยแพร่", "Publish it")
    assert "done=shown" in page.url
    number = re.search(r"/work/polls/(\d+)", page.url).group(1)

    resident = reader_of(reading, office)
    answering = resident.page
    resident.open("/polls")
    resident.look("public-polls")
    answering.get_by_role("link", name=title).click()
    resident.look("public-poll")
    resident.press("ส่งคำตอบ", "Send the answers")
    resident.look("public-poll-refused")
    for step, choice in [(5, 1), (4, 2), (4, 2), (3, 3), (5, 1)]:
        resident.open(f"/polls/{number}")
        answering.locator(f"[name=q1][value='{choice}']").check()
        answering.locator(f"[name=q2][value='{step}']").check()
        if step == 3:
            answering.locator("[name=q3]").fill("อยากให้มาเก็บก่อนหกโมงเช้า")
        # Who sends sooner than anybody reads is taken for a machine.
        answering.wait_for_timeout(1_100)
        resident.press("ส่งคำตอบ", "Send the answers")
        assert "done=sent" in answering.url
    resident.look("public-poll-sent")
    assert resident.context.cookies() == []

    staff.open(f"/work/polls/{number}")
    staff.look("poll-open")
    assert "ก่อนหกโมงเช้า" not in page.content()
    with page.expect_download() as download:
        staff.follow("ป้ายติดประกาศพร้อม QR (PDF)", "Poster with QR code (PDF)")
    assert open(download.value.path(), "rb").read(4) == b"%PDF"
    staff.follow("ปิดรับก่อนกำหนด", "Close it early")
    staff.look("poll-closing")
    staff.press("ปิดรับตอนนี้", "Close it now")
    staff.look("poll-closed")
    assert staff.say("ปิดรับก่อนกำหนด", "early") not in page.locator("main").inner_text()
    assert "ก่อนหกโมงเช้า" in page.content()
    with page.expect_download() as download:
        staff.follow("ดาวน์โหลดเป็น CSV", "Download as CSV")
    assert "4.20" in open(download.value.path(), encoding="utf-8").read()
    staff.open("/work/polls")
    staff.look("polls-of-staff")
    resident.open(f"/polls/{number}")
    resident.look("public-poll-result")
    assert "4.20" in answering.content() and "ก่อนหกโมงเช้า" not in answering.content()
    resident.open("/polls")
    resident.look("public-polls-closed")
