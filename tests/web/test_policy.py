def test_every_page_forbids_inline_code_and_other_hosts(client, db):
    policy = client.get("/login")["Content-Security-Policy"]
    assert ("unsafe" in policy, "script-src 'self'" in policy, "require-trusted-types-for 'script'" in policy) == (
        False,
        True,
        True,
    )


def test_anonymous_fragment_request_is_sent_to_the_sign_in_page(client, db):
    answer = client.get("/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Redirect"]) == (200, "/login?next=/")
