"""The first page, the language, the page of all components."""


def test_front_page_says_what_the_program_is_and_leads_to_the_check(any_reader):
    any_reader.open("/")
    any_reader.look("front")
    any_reader.follow("ตรวจรายงานของคุณ", "Check your report")
    assert any_reader.page.url.endswith("/check")


def test_language_switch_keeps_the_page_and_the_choice(any_reader):
    reader = any_reader
    reader.open("/check?from=front")
    other = {"th": "English", "en": "ไทย"}[reader.reading.language]
    reader.page.get_by_role("link", name=other, exact=True).first.click()
    assert reader.page.url.endswith("/check?from=front")
    lang = {"th": "en", "en": "th"}[reader.reading.language]
    assert reader.page.locator("html").get_attribute("lang") == lang
    reader.open("/")
    assert reader.page.locator("html").get_attribute("lang") == lang


def test_every_component_stands_in_both_languages_and_themes(reader):
    reader.open("/design")
    reader.look("design")
    for theme in ("light", "dark"):
        reader.open(f"/design?theme={theme}")
        assert reader.page.locator("html").get_attribute("data-theme") == theme
        reader.axe(f"/design in {theme}")
