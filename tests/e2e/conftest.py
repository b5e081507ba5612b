"""A real browser on a real server. What the console says is a failure, unless a test expects it."""

import os
import shutil

import pytest

from newsapp.accounts.models import User
from tests.e2e.reader import Reader
from tests.e2e.rows import Rows, make_rows
from tests.e2e.sample import Sample
from tests.e2e.serving import serving

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # the browser's loop runs beside our rows
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    if not CHROMIUM:
        pytest.skip("no Chromium here")
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": FLAGS.split()}


@pytest.fixture
def rows(transactional_db, case) -> Rows:
    """Three articles of one case, in English, Vietnamese and Korean; C1 is disputed."""
    return make_rows(case, User.objects.get(username="bob"))


@pytest.fixture
def expected() -> list[str]:
    """What the console may say in this test: parts of lines."""
    return []


@pytest.fixture
def console(page, expected):
    """Fail when the browser complains of anything."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield said
    assert [line for line in said if not any(part in line for part in expected)] == []


@pytest.fixture
def signed_in(live_server, client, context, bob):
    """Give the browser bob's session."""
    client.force_login(bob)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])


@pytest.fixture
def reader(live_server, signed_in, rows, page, console) -> Reader:
    """The reader, not yet opened."""
    page.set_default_timeout(5_000)
    return Reader(page, live_server.url, rows)


@pytest.fixture(scope="session")
def sample_address(tmp_path_factory):
    """Where the sample case is served, once for all tests that leave it as it was."""
    with serving(tmp_path_factory.mktemp("data")) as (address, _process):
        yield address


@pytest.fixture
def sample(sample_address, page, console) -> Sample:
    """The sample case, entered as its analyst; no article is open yet."""
    page.set_default_timeout(8_000)
    page.set_viewport_size({"width": 1440, "height": 900})
    found = Sample(page, sample_address)
    found.enter()
    return found
