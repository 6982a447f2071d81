"""Several authorities in one installation: who keeps them, who looks into them, and what each chain tells."""

import pytest

from installation import Installation
from official import Official, begin
from reader import DESK, Reading

SECOND = {
    "name_thai": "เทศบาลตำบลคลองหิ่งห้อย", "name_english": "Khlong Hing Hoi Subdistrict Municipality",
    "district": "บึงสามสาย", "province": "ธารนคร", "mail": "mana@khlonghinghoi.example",
}


@pytest.fixture(params=[Reading("th"), Reading("en", width=DESK), Reading("en", has_script=False)], ids=str)
def province(request, reader_of, tmp_path):
    """An installation with one authority; makes readers of it."""
    fresh = Installation(tmp_path)
    yield fresh, lambda: reader_of(request.param, of=fresh)
    fresh.stop()


def invited(installation, reader, mail, name, role):
    """Somebody of the installation, whom the console has invited."""
    official = Official(mail, name)
    told = installation.command("user", "invite", mail, "--role", role)
    official.join(reader, next(word for word in told.split() if "/join/" in word))
    return official


def test_operator_and_overseer(province):
    installation, reader_of = province
    begin(reader_of(), Official("somchai@rimthanthong.example", "สมชาย ใจดี"))
    keeper = reader_of()
    invited(installation, keeper, "keeper@province.example", "มณี ดูแลเครื่อง", "operator")
    looking = reader_of()
    invited(installation, looking, "looking@province.example", "ตรวจตรา ทั่วถึง", "overseer")

    looking.open("/work/authorities")
    looking.look("overseer-nothing-yet")
    found(keeper)
    give(keeper)
    looking.open("/work/authorities")
    looking.look("overseer-one")
    assert looking.page.locator("main table a").count() == 1, "only what was given"
    looking.follow(SECOND["name_thai"], SECOND["name_english"])
    looking.look("overseer-looks-in")

    end(keeper)
    looking.open("/work/authorities/2", status=404)


def found(keeper):
    """A second authority: refused with what was typed, then founded with its first invitation."""
    page = keeper.page
    keeper.open("/work/authorities/new")
    for name, value in SECOND.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("[name=slug]").fill("<script>")
    keeper.press("ตั้งหน่วยงาน", "Found the authority")
    keeper.look("founding-refused")
    for field in ("kind", "slug"):
        assert page.locator(f"[name={field}]").get_attribute("aria-invalid") == "true"
    assert page.locator("[name=district]").input_value() == SECOND["district"]
    page.locator("[name=kind]").select_option("subdistrict-municipality")
    page.locator("[name=slug]").fill(" คลอง๒ ".replace("คลอง", "Khlong-"))
    keeper.press("ตั้งหน่วยงาน", "Found the authority")
    assert page.url.endswith("/work/authorities/2?done=founded"), page.locator("main").inner_text()
    assert "khlong-2" in page.locator("main").inner_text()
    keeper.look("founded")


def give(keeper):
    keeper.follow("ให้ผู้กำกับดูแลเข้าดู", "Let an overseer look in")
    keeper.page.locator("[name=overseer]").select_option(label="ตรวจตรา ทั่วถึง")
    keeper.press("ให้เข้าดู", "Let look in")
    assert "ตรวจตรา ทั่วถึง" in keeper.page.locator("main").inner_text()


def end(keeper):
    keeper.open("/work/authorities/2")
    keeper.page.locator("main a[href='/work/authorities/2/oversight/2']").click()
    keeper.look("oversight-question")
    keeper.press("ถอนสิทธิ์กำกับดูแล", "End the oversight")
    assert keeper.page.url.endswith("?done=oversight-ended")
    assert keeper.page.locator("main a[href*='/oversight/2']").count() == 0
    keeper.look("oversight-ended")


def test_audit_in_words(province):
    _, reader_of = province
    reader = reader_of()
    begin(reader, Official("somchai@rimthanthong.example", "สมชาย ใจดี"))
    reader.open("/work/divisions/new")
    reader.page.locator("[name=name]").fill("กองส่งเสริมการเกษตร")
    reader.press("เพิ่มกองหรือสำนัก", "Open the division")
    assert reader.page.url.endswith("?done=opened")
    reader.open("/work/invitations/new")
    reader.page.locator("[name=mail]").fill("malee@rimthanthong.example")
    reader.page.locator("[name=role][value=officer]").check()
    reader.press("ส่งคำเชิญ", "Send the invitation")
    reader.open("/work/audit")
    text = reader.page.locator("main").inner_text()
    assert "person=" not in text and "division=" not in text and "number=" not in text
    assert reader.page.locator("main td a[href='/work/people/1']").count() > 0
    assert reader.page.locator("main td a[href='/work/invitations/1']").count() == 1
    reader.look("audit")
