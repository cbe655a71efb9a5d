"""What a desk does, in a real browser: follow a figure, look into a contradiction, decide and take back."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.site import Site


def test_a_figure_leads_to_its_claim_and_on_to_the_words_in_its_report(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/series")
    figure = page.locator("main table tbody a").first
    words = figure.inner_text()
    figure.click()
    expect(page.locator("blockquote .content").first).to_contain_text(words.split()[-1])
    page.locator("main .facts a").first.click()
    shown = page.locator("#report .content .figure, #report .figure .content, #report .content.figure")
    expect(shown.filter(has_text=words.split()[0]).first).to_be_visible()


def test_a_point_of_the_picture_leads_to_its_sentence(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/series")
    page.locator("figure svg a").first.click()
    expect(page.locator("blockquote .content").first).to_be_visible()


def test_a_contradiction_opens_its_reasons(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/contradictions")
    pair = page.locator("li.pair").first
    expect(pair.locator("table")).to_be_hidden()
    pair.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(pair.locator("tbody tr").first).to_be_visible()
    assert pair.locator(".sides blockquote").count() == 2


def test_one_searches_and_narrows(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/")
    page.get_by_label("Words").fill("evacuated")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.address}/claims?words=evacuated")
    before = page.locator(".rows > li").count()
    page.get_by_label("Act").select_option("deny")
    page.get_by_role("button", name="Show").click()
    assert page.locator(".rows > li").count() < before


def test_a_queue_is_reviewed_by_keyboard_and_taken_back(page: Page, own: Site) -> None:
    page.goto(f"{own.address}/review")
    first = page.locator(".queue > li").first.get_attribute("id")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.id")
    assert second != first
    page.keyboard.press("r")
    expect(page.locator("tbody tr", has_text="reject")).to_have_count(1)
    expect(page.locator(f"#{second}")).to_have_count(0)
    page.keyboard.press("a")
    expect(page.locator("tbody tr")).to_have_count(2)
    page.keyboard.press("u")
    expect(page.locator("tbody tr")).to_have_count(1)
    page.keyboard.press("u")
    expect(page.locator("tbody tr")).to_have_count(0)
    expect(page.locator(f"#{second}")).to_have_count(1)


def test_keys_typed_into_a_field_decide_nothing(page: Page, own: Site) -> None:
    page.goto(f"{own.address}/claims")
    page.get_by_label("Words").press_sequentially("aru")
    assert page.get_by_label("Words").input_value() == "aru"
    expect(page).to_have_url(f"{own.address}/claims")
