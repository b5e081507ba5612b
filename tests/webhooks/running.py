"""A product of its own in a folder, run as processes: for tests that start and kill what delivers."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SETUP = """
from newsapp.accounts.models import User
from newsapp.cases.actions import create_case
from newsapp.webhooks.actions import add_webhook
from newsapp.claims.actions import add_claim
by = User.objects.create_user("alice")
case = create_case(name="Harbour fire", by=by)
add_webhook(case=case, url="{url}", kinds=["claim"], by=by)
for n in range({many}):
    add_claim(case=case, wording=f"It burned {{n}}", by=by)
"""


def environment(folder):
    """Return the environment of a product that lives in a folder and may tell this machine."""
    kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}}
    return kept | {"NEWSAPP_DATA": str(folder), "NEWSAPP_ENV": "local", "WEBHOOK_PRIVATE_ADDRESSES": "on"}


def shell(env, code):
    """Run code in the product and return what it prints."""
    words = [sys.executable, "manage.py", "shell", "-c", code]
    return subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, check=True).stdout


def prepare(env, url, many):
    """Make tables, a case with a webhook, and claims that wait to be told of."""
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], cwd=ROOT, env=env, check=True)
    shell(env, SETUP.format(url=url, many=many))
