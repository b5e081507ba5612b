"""The example of the documentation verifies what is really sent, and nothing else."""

import re
from pathlib import Path

from newsapp.webhooks.actions import send_test
from newsapp.webhooks.delivering import deliver_due

DOCS = Path(__file__).parent.parent.parent / "docs" / "api.md"


def test_example_verifies_a_delivery(receiver, hook):
    space = {}
    exec(re.search(r"```python\n(.*?)```", DOCS.read_text(), re.DOTALL)[1], space)
    send_test(webhook=hook)
    deliver_due()
    for headers, body, _path in receiver.requests:
        told = {name.lower(): value for name, value in headers.items()}
        assert space["verified"](hook.secret, told, body)
        assert not space["verified"](hook.secret, told, body + b" ")
        assert not space["verified"]("whsec_" + "A" * 44, told, body)
        assert not space["verified"](hook.secret, told | {"webhook-timestamp": "1"}, body)
    assert len(receiver.requests) == 2
