"""Payments: the administrator says where money goes, a resident pays and sends a slip, finance confirms."""

import re
import subprocess

import pytest

from installation import PATIENCE, SAMPLES, Installation, program
from official import Official, go_on_from_codes
from reader import DESK, PHONE, Reading
from test_disclosure import add_authority
from test_measures import PASSWORD, sign_in
from test_requests import PHONE_NUMBER, PHOTO, contact, main, unfold
from test_services import taken_over

READINGS = [
    Reading("th", PHONE), Reading("en", DESK), Reading("th", DESK, has_script=False),
    Reading("en", PHONE, has_script=False)]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """An authority that does not exist, with an administrator, an officer and one of the finance division's staff."""
    running = Installation(tmp_path_factory.mktemp("payments"), link_checks="off")
    add_authority(running, "rimthan", "เทศบาลตำบลริมธารทอง")
    for mail, name, role, division in [
            ("admin", "สมชาย ใจดี", "administrator", "สำนักปลัด"),
            ("officer", "มะลิ ใจดี", "officer", "สำนักปลัด"), ("staff", "ชบา ขยัน", "staff", "กองคลัง")]:
        subprocess.run(
            [program(), "user", "add", f"{mail}@rimthanthong.example", "--name", name, "--role", role,
             "--division", division, "--authority", "rimthan"],
            env=running.environment, cwd=running.folder, check=True, input=PASSWORD + "\n", text=True,
            timeout=PATIENCE, capture_output=True)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def admin():
    return Official("admin@rimthanthong.example", "สมชาย ใจดี", PASSWORD)


def account(administrator, person):
    """The account to which residents pay, refused once; kept by the division of finance."""
    page = administrator.page
    if person.secret:
        person.sign_in(administrator)
    else:
        administrator.open("/sign-in")
        person.type_password(administrator)
        person.enrol(administrator)
        go_on_from_codes(administrator)
    administrator.open("/work/services/payments")
    administrator.look("account")
    page.locator("[name=kind][value=tax]").check()
    page.locator("[name=number]").fill("0-9940-00165-50-2")
    page.locator("[name=holder]").fill("เทศบาลตำบลริมธารทอง")
    page.locator("[name=division]").select_option(label="กองคลัง")
    administrator.press("บันทึกบัญชี", "Save the account")
    assert page.locator("#number-error").count() == 1
    assert page.locator("[name=holder]").input_value() == "เทศบาลตำบลริมธารทอง"
    assert page.locator("[name=number]").input_value() == "0-9940-00165-50-2"
    administrator.look("account-refused")
    page.locator("[name=number]").fill("๐-๙๙๔๐-๐๐๑๖๕-๕๐-๑")
    administrator.press("บันทึกบัญชี", "Save the account")
    assert "done=payee" in page.url, main(administrator)
    administrator.look("account-kept")


def bill(resident):
    """A fee of 1,250.50 baht that a resident states, up to the page of the request; its code."""
    page = resident.page
    resident.open("/services/fee-payment/ask")
    page.locator("[name=answer-fee][value=waste]").check()
    page.locator("[name=answer-bill]").fill("ข-12")
    page.locator("[name=answer-amount]").fill("1,250.50")
    resident.press("ต่อไป", "Go on")
    contact(resident)
    resident.press("ส่งคำขอ", "Send the request")
    code = page.locator(".ticket__code").first.inner_text()
    resident.look("sent-to-pay")
    resident.follow("ชำระ 1,250.50 บาท", "Pay 1,250.50 baht")
    return code


@pytest.mark.parametrize("reading", READINGS, ids=str)
def test_a_resident_pays_and_finance_confirms(reader_of, office, admin, reading):
    officer = reader_of(reading, office)
    sign_in(officer, "officer")
    taken_over(officer)
    account(reader_of(reading, office), admin)
    resident = reader_of(reading, office)
    page = resident.page
    code = bill(resident)
    assert "1,250.50" in main(resident)
    resident.look("bill")
    resident.press("ส่งสลิป", "Send the slip")
    assert page.locator("#slip-error").count() == 1
    resident.look("bill-refused")
    page.locator("[name=slip]").set_input_files(PHOTO)
    resident.press("ส่งสลิป", "Send the slip")
    assert "done=slip" in page.url, main(resident)
    resident.look("sent")
    status = re.sub(r"\?.*", "", page.url)
    staff = reader_of(reading, office)
    sign_in(staff, "staff")
    staff.look("start")
    staff.open("/work/requests?show=payment")
    staff.look("inbox")
    staff.page.get_by_role("link", name=code).click()
    staff.look("slip")
    staff.page.locator("[name=reason]").fill("มองไม่เห็นยอดในรูป")
    staff.press("ขอสลิปใหม่", "Ask for another slip")
    assert "done=slipRefused" in staff.page.url, main(staff)
    page.goto(status)
    assert "มองไม่เห็นยอดในรูป" in main(resident)
    resident.look("returned")
    page.locator("[name=slip]").set_input_files(SAMPLES / "plan.pdf")
    resident.press("ส่งสลิป", "Send the slip")
    staff.open(re.sub(r"\?.*", "", staff.page.url))
    staff.look("second-slip")
    staff.press("ยืนยันและออกใบเสร็จ", "Confirm and give a receipt")
    assert "done=paid" in staff.page.url, main(staff)
    staff.look("paid")
    # Nothing is left but to close it.
    staff.press("ปิดคำขอ", "Close the request")
    assert "done=decided" in staff.page.url, main(staff)
    staff.look("paid-and-closed")
    page.goto(status)
    resident.look("paid-status")
    resident.follow("ดูและพิมพ์ใบเสร็จ", "See and print the receipt")
    assert "(หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์)" in main(resident)
    resident.look("receipt")


@pytest.mark.parametrize("reading", READINGS[:1] + READINGS[2:3], ids=str)
def test_cash_at_the_counter(reader_of, office, admin, reading):
    officer = reader_of(reading, office)
    sign_in(officer, "officer")
    taken_over(officer)
    account(reader_of(reading, office), admin)
    resident = reader_of(reading, office)
    code = bill(resident)
    with resident.page.expect_download() as download:
        resident.follow("บันทึกรูปคิวอาร์", "Save the code as a picture")
    assert download.value.suggested_filename == f"promptpay-{code.replace('-', '')}.png"
    staff = reader_of(reading, office)
    sign_in(staff, "staff")
    staff.open(f"/work/requests?q={code.split('-')[1]}")
    staff.look("found")
    staff.page.get_by_role("link", name=code).click()
    request = staff.page.url
    staff.follow("ใบรับคำขอสำหรับพิมพ์", "Sheet to print")
    staff.look("sheet-to-pay")
    staff.page.goto(request)
    staff.follow("ดูบิลและสลิป", "See the bill and the slip")
    staff.look("counter-bill")
    staff.press("รับเงินสดและออกใบเสร็จ", "Take cash and give a receipt")
    assert "done=paid" in staff.page.url, main(staff)
    staff.look("cash-paid")
    staff.follow("เปิดและพิมพ์ใบเสร็จ", "Open and print the receipt")
    assert staff.say("เงินสด", "Cash") in main(staff)
    staff.look("cash-receipt")
    staff.open("/work/services/receipts")
    assert staff.say("เงินสด", "Cash") in main(staff)
    staff.look("receipts")
    staff.open("/work/requests?q=ZZZZ")
    staff.look("nothing-found")


@pytest.mark.parametrize("reading", READINGS[:1] + READINGS[1:2], ids=str)
def test_staff_set_an_amount_and_answer_with_a_template(reader_of, office, reading):
    officer = reader_of(reading, office)
    page = officer.page
    sign_in(officer, "officer")
    taken_over(officer)
    officer.open("/work/services/answers")
    officer.look("no-templates")
    page.locator("[name=name]").fill("ขอรูปเพิ่ม")
    page.locator("[name=text]").fill("เรียน {ชื่อ} ขอรูป {ที่ไหน}")
    officer.press("บันทึกข้อความ", "Save the text")
    assert page.locator("#text-error").count() == 1
    officer.look("template-refused")
    page.locator("[name=text]").fill("เรียน {ชื่อ} คำขอ {รหัส} ขอรูปถ่ายจุดที่ชำรุดเพิ่มอีก 1 รูป")
    officer.press("บันทึกข้อความ", "Save the text")
    assert "done=answerKept" in page.url
    officer.look("templates")
    page.locator("tbody a").first.click()
    officer.look("template")
    page.goto("/work/services/manuals/general-request")
    page.locator("[name=payment][value=staff]").check()
    officer.look("manual")
    officer.press("บันทึกคู่มือ", "Save the manual")
    assert "done=changed" in page.url
    resident = reader_of(reading, office)
    resident.open("/services/general-request/ask")
    resident.page.locator("[name=answer-subject]").fill("ขอชำระภาษี")
    resident.page.locator("[name=answer-details]").fill("ภาษีป้ายปีนี้")
    resident.press("ต่อไป", "Go on")
    resident.press("ต่อไป", "Go on")
    contact(resident)
    resident.press("ส่งคำขอ", "Send the request")
    code = resident.page.locator(".ticket__code").first.inner_text()
    officer.open("/work/requests")
    page.get_by_role("link", name=code).click()
    unfold(officer, "ถามผู้ขอ", "Ask the applicant")
    page.locator("[name=question]").fill("สวัสดี")
    page.locator("[name=question_template]").select_option(index=1)
    page.locator("button[name=fill][value=question]").click()
    assert page.locator("[name=question]").input_value().startswith("สวัสดี\n\nเรียน มานี มีนา คำขอ " + code)
    officer.look("filled")
    officer.follow("กำหนดยอดที่ต้องชำระ", "Set the amount")
    officer.look("no-amount")
    page.locator("[name=amount]").fill("๑,๒๐๐")
    officer.press("แจ้งยอดแก่ผู้ขอ", "Tell the applicant")
    assert "done=billed" in page.url, main(officer)
    officer.look("amount")
