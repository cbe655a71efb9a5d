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


def test_a_claim_is_corrected_by_keyboard_and_leaves_the_queue(page: Page, own: Site) -> None:
    page.goto(f"{own.address}/review")
    first = page.locator(".queue > li").first.get_attribute("id")
    page.keyboard.press("c")
    expect(page.locator(f"#{first} input[name=speaker]")).to_be_focused()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == first
    page.keyboard.press("c")
    page.keyboard.type("Vera Quill")
    page.keyboard.press("Tab")
    page.keyboard.type("deny")
    page.locator(f"#{first} .correct button").click()
    expect(page.locator(f"#{first}")).to_have_count(0)
    expect(page.locator("tbody tr", has_text="speaker=Vera Quill")).to_have_count(1)
    expect(page.locator("tbody tr", has_text="act=deny")).to_have_count(1)
    page.goto(f"{own.address}/claims?speaker=quill")
    expect(page.locator(".rows > li .chip", has_text="deny")).to_have_count(1)


def test_two_speakers_are_merged_on_a_page_and_taken_apart(page: Page, own: Site) -> None:
    page.goto(f"{own.address}/speakers")
    names = page.locator("tbody th a").all_inner_texts()[:2]
    page.locator("tbody th a").first.click()
    page.get_by_label(f"Take {names[0]} for").fill(names[1])
    page.get_by_role("button", name="Merge").click()
    expect(page.locator(".deed .chip", has_text="merge")).to_have_count(1)
    page.get_by_role("button", name="Take back").click()
    expect(page.locator(".deed .chip", has_text="merge")).to_have_count(0)


def test_a_facet_narrows_a_search_and_hits_are_marked(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/claims?words=evacuat*")
    before = page.locator(".rows > li").count()
    assert page.locator("blockquote mark").count() > 1
    page.locator(".facets a").first.click()
    assert 0 < page.locator(".rows > li").count() < before
    page.get_by_role("link", name="take away").click()
    assert page.locator(".rows > li").count() == before


def test_on_paper_the_reasons_of_a_pair_are_there(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/contradictions")
    page.emulate_media(media="print")
    assert page.locator("li.pair table").first.bounding_box()["height"] > 20  # type: ignore[index]
    assert page.locator(".facets, .button, .correct, .keys").locator("visible=true").count() == 0
