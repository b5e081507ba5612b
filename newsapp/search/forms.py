"""What addresses and forms of the search room hold."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict

from newsapp.search.enums import Grouping, Order, Sort

_NUMBER = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for. What it does not say, or what cannot be read, is as usual."""

    typed: str = ""
    exact: bool = False
    order: str = Order.BEST
    sort: str = Sort.RIGHT
    group: str = Grouping.NONE
    number: int = 1
    saved: int = 0

    def but(self, **changes: object) -> str:
        """Return the query string with some things otherwise, only what is not as usual in it."""
        values: dict[str, object] = {
            "q": self.typed, "exact": int(self.exact), "order": self.order, "sort": self.sort, "group": self.group,
            "page": self.number, "saved": self.saved,
        }  # fmt: skip
        usual = {"exact": 0, "order": Order.BEST, "sort": Sort.RIGHT, "group": Grouping.NONE, "page": 1, "saved": 0}
        return urlencode([(name, one) for name, one in (values | changes).items() if one != usual.get(name)])


def asked(query: QueryDict) -> Asked:
    """Read an address."""
    return Asked(
        typed=query.get("q", "").replace("\x00", "").strip(),
        exact=query.get("exact") == "1",
        order=_one_of(Order.values, query.get("order", ""), Order.BEST),
        sort=_one_of(Sort.values, query.get("sort", ""), Sort.RIGHT),
        group=_one_of(Grouping.values, query.get("group", ""), Grouping.NONE),
        number=_number(query.get("page", ""), _NUMBER) or 1,
        saved=_number(query.get("saved", ""), 18),
    )


def _one_of(known: list[str], value: str, usual: str) -> str:
    return value if value in known else usual


def _number(value: str, digits: int) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) <= digits else 0


class SaveForm(forms.Form):
    """A search to keep."""

    q = forms.CharField(max_length=500)
    exact = forms.BooleanField(required=False)


class TickForm(forms.Form):
    """Ticked lines of a concordance, as revision and sentence, and what becomes of them."""

    line = forms.Field()
    do = forms.ChoiceField(choices=[("keep", "keep"), ("cite", "cite")])
    key = forms.CharField(max_length=60)
