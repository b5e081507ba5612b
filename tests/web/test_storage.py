from newsapp.web.storage import shortened


def test_our_scripts_are_served_without_comments():
    script = b"// why\nconst a = 1; /* how */\nalert(`//${a}`);\n"
    assert shortened("js/main.js", script) == b"const a=1;alert(`//${a}`);"


def test_our_styles_are_served_without_comments():
    assert shortened("css/base.css", b"/* why */\na { color: var(--ink); }\n") == b"a{color:var(--ink)}"


def test_files_of_others_are_served_as_they_are():
    assert shortened("django_htmx/htmx-2.min.js", b"// theirs\n") == b"// theirs\n"


def test_pictures_are_served_as_they_are():
    assert shortened("icons/favicon.svg", b"<svg> </svg>") == b"<svg> </svg>"
