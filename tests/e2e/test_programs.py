"""A person makes a token and a program uses it; an owner has an address told. By mouse and keys, and by the rules."""

import json
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import expect

from newsapp.cases.models import Membership
from newsapp.webhooks.models import Webhook
from tests.e2e.walk import outline_faults, over_all, too_wide, violations_in_both_lights

pytestmark = pytest.mark.browser


def _faults(page):
    page.set_viewport_size({"width": 1440, "height": 900})
    return [*violations_in_both_lights(page), *outline_faults(page), *too_wide(page)]


def _asked(base, secret):
    asking = Request(f"{base}/api/v1/cases", headers={"Authorization": f"Bearer {secret}"})
    with urlopen(asking) as answer:
        return json.load(answer)


def test_token_made_on_the_page_lets_a_program_in_until_it_is_revoked(reader, page):
    page.goto(f"{reader.base}/settings/")
    page.get_by_role("link", name="Tokens").click()
    page.get_by_label("What for").fill("Nightly import")
    page.get_by_label("read and write").check()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Nightly import")).to_be_focused()
    secret = page.get_by_role("textbox", name="Nightly import").input_value()
    assert [case["slug"] for case in _asked(reader.base, secret)["items"]] == ["harbour"]
    page.goto(f"{reader.base}/settings/tokens/")
    expect(page.get_by_text("last used")).to_be_visible()
    page.get_by_role("button", name="Revoke Nightly import").click()
    expect(page.locator(".tokens")).to_contain_text("revoked")
    with pytest.raises(OSError, match="401"):
        _asked(reader.base, secret)


def test_address_that_may_not_be_told_is_kept_in_the_form_and_focused(reader, page, expected):
    expected.append("422")
    Membership.objects.filter(user__username="bob").update(role="owner")
    page.goto(f"{reader.base}/cases/harbour/members/")
    page.get_by_role("link", name="Webhooks").click()
    page.get_by_label("Address").fill("https://10.0.0.1/hook")
    page.get_by_label("claim", exact=True).check()
    page.get_by_role("button", name="Add the webhook").click()
    expect(page.get_by_label("Address")).to_be_focused()
    expect(page.get_by_label("Address")).to_have_value("https://10.0.0.1/hook")
    expect(page.get_by_label("claim", exact=True)).to_be_checked()
    page.get_by_label("Address").fill("https://hooks.example/a")
    page.get_by_role("button", name="Add the webhook").click()
    expect(page.get_by_role("heading", name="The secret")).to_be_focused()
    assert page.get_by_role("textbox", name="The secret").input_value() == Webhook.objects.get().secret
    page.get_by_role("button", name="Pause https://hooks.example/a").click()
    expect(page.get_by_text("paused", exact=True)).to_be_visible()


def test_pages_for_programs_keep_the_rules(reader, page):
    Membership.objects.filter(user__username="bob").update(role="owner")
    for address in ("/cases/harbour/webhooks/", "/settings/tokens/"):
        page.goto(reader.base + address)
        page.get_by_label("Address" if "webhooks" in address else "What for").fill("https://hooks.example/a")
        with page.expect_navigation():
            page.keyboard.press("Enter")
    paths = {"webhooks": "/cases/harbour/webhooks/", "tokens": "/settings/tokens/", "api": "/api/"}
    assert over_all(page, {name: reader.base + path for name, path in paths.items()}, _faults) == {}
