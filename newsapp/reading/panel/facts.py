"""Facts that the open articles share, as the panel shows them: all of them, one, or those of some sentences."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from newsapp.cases.models import Membership
from newsapp.reading.address import Address
from newsapp.reading.beside.cards import Open, cards, kinship, open_of
from newsapp.reading.beside.shared import Shared
from newsapp.reading.panel.context import Context, frame


def compared_context(member: Membership, articles: Sequence[int]) -> Context:
    """Return what templates/reading/panel/_compared.html needs: all that the open articles share, and do not."""
    opened = open_of(member.case, articles)
    told = cards(opened, opened.facts)
    strong = {one.pk: one for one in opened.facts if one.strong}
    certain = [card for card in told if card.fact.pk in strong]
    return frame(member, articles, "compared") | {
        "differ": [card for card in certain if card.differs],
        "vary": [card for card in certain if strong[card.fact.pk].varies],
        "same": [card for card in certain if not (card.differs or strong[card.fact.pk].varies)],
        "possible": [card for card in told if card.fact.pk not in strong],
        "only": [(one, opened.only(one)) for one in opened.articles],
        "kin": kinship(opened),
        "alone": len(opened.articles) == 1,
    }


def facts_of_address(member: Membership, address: Address) -> Context | None:
    """Return the panel of a reader whose address names a fact or some sentences; None when it names none."""
    if address.fact:
        return fact_context(member, address.articles, address.fact)
    if address.beside and address.beside[0] in address.articles:
        return beside_context(member, address.articles, address.beside)
    return None


def fact_context(member: Membership, articles: Sequence[int], pk: int) -> Context:
    """Return what templates/reading/panel/_fact.html needs for one fact; `cards` is empty when it is gone."""
    opened = open_of(member.case, articles)
    found = [one for one in opened.facts if one.pk == pk]
    context = _facts(member, opened, found)
    stand = found[0].stands[0] if found else None
    at = next((one.pk for one in opened.articles if stand and one.revision == stand.revision), 0)
    again = _again(member, context, (at, stand.n, stand.n)) if stand else ""
    return context | {"steps": _steps(member, opened, found), "fact": pk, "again": again}


def beside_context(member: Membership, articles: Sequence[int], beside: tuple[int, int, int]) -> Context:
    """Return the same for all facts of some sentences of an open article; without any, whom it was looked for in."""
    opened = open_of(member.case, articles)
    article, first, last = beside
    here = next((one for one in opened.articles if one.pk == article), None)
    if here is None:
        raise Http404
    sentence = opened.sentences[here.revision].get(first)
    others = [one.outlet or one.title for one in opened.articles if one is not here]
    context = _facts(member, opened, opened.at(article, first, last)) | {"beside": f"{article}:{first}-{last}"}
    context |= {"here": here, "place": sentence, "others": others, "n": first}
    return context | {"again": _again(member, context, beside)}


def _again(member: Membership, context: Context, beside: tuple[int, int, int]) -> str:
    """Return where the same is asked for when something was undone: a fact may be another one by then."""
    article, first, last = beside
    return f"{reverse('reading:beside', args=[member.case.slug])}?a={context['a']}&beside={article}:{first}-{last}"


def _facts(member: Membership, opened: Open, found: Sequence[Shared]) -> Context:
    articles = [one.pk for one in opened.articles]
    return frame(member, articles, "compared", "fact") | {"cards": cards(opened, found)}


def _steps(member: Membership, opened: Open, found: Sequence[Shared]) -> list[tuple[str, str]]:
    """Return the ways to the differences before and after a fact, for who steps without script."""
    differ = [one for one in opened.facts if one.strong and one.differs]
    here = found[0].number if found else 0
    before = [one.pk for one in differ if one.number < here][-1:]
    after = [one.pk for one in differ if one.number > here][:1]
    words = ((before, _("Difference before")), (after, _("Next difference")))
    base = f"{reverse('reading:fact', args=[member.case.slug])}?a={','.join(str(one.pk) for one in opened.articles)}"
    return [(f"{base}&fact={pk}", word) for pks, word in words for pk in pks]
