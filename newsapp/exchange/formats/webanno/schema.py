"""The header of WebAnno TSV: which layers a file has, and which column says what of them.

#T_SP=custom.Place|value                    a layer of spans with one feature
#T_SP=custom.Place|                         one without features: its column only says that there is one
#T_SP=custom.Event|ROLE_custom.Event:who_custom.Link|custom.Place     a slot takes two columns, roles and fillers
#T_RL=custom.Tie|value|BT_custom.Place      relations stand where they end and name where they begin
#T_CH=custom.CorefLink|referenceType|referenceRelation
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from newsapp.exchange.annotated import CHAIN, RELATION, SPAN, Annotation, Layer
from newsapp.web.errors import Refused

VALUE, ROLE, FILLER, BASE, ELEMENT, LINK, NONE = "value", "role", "filler", "base", "element", "link", "none"
PREFIXES = {"#T_SP=": SPAN, "#T_RL=": RELATION, "#T_CH=": CHAIN}
ANY = "uima.tcas.Annotation"
NAMED = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
_OURS = {"names": (NAMED, {"label": "value", "entity": "identifier"})}  # a layer that every installation has
_KINDS = {kind: prefix for prefix, kind in PREFIXES.items()}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: of which layer, what it says (above), and of which feature, slot or base layer."""

    layer: Layer
    kind: str
    name: str = ""


def read_layer(line: str, number: int) -> Layer:
    """Read a line of the header; Refused (422) for one that describes no layer."""
    prefix = next((one for one in PREFIXES if line.startswith(one)), None)
    name, pipe, rest = line[len(prefix or "") :].partition("|")
    if prefix is None or not name.strip():
        raise Refused(_("Line %(line)s: this describes no layer.") % {"line": number}, 422)
    declared = rest.split("|") if pipe else []
    kind = PREFIXES[prefix]
    bases = [one[3:] for one in declared if one.startswith("BT_")]
    if kind == RELATION and not bases:
        message = _("Line %(line)s: relations must say on which layer they rest (BT_...).")
        raise Refused(message % {"line": number}, 422)
    drawn = Layer(name, kind, base=bases[0] if bases else "", extra={"columns": declared})
    features = tuple(column.name for column in columns_of(drawn) if column.kind in {VALUE, ELEMENT, LINK})
    return Layer(name, kind, features, drawn.base, drawn.extra)


def columns_of(layer: Layer) -> list[Column]:
    """Return the columns of a layer, at least one."""
    columns: list[Column] = []
    for declared in filter(None, layer.extra["columns"]):
        columns.append(_column(layer, declared, columns))
    return columns or [Column(layer, NONE)]


def _column(layer: Layer, declared: str, before: Sequence[Column]) -> Column:
    if layer.kind == SPAN and declared.startswith("ROLE_"):
        return Column(layer, ROLE, declared.rpartition(":")[2].partition("_")[0])
    if before and before[-1].kind == ROLE:
        return Column(layer, FILLER, before[-1].name)
    if layer.kind == RELATION and declared.startswith("BT_"):
        return Column(layer, BASE, declared[3:])
    if layer.kind == CHAIN:
        return Column(layer, LINK if declared == "referenceRelation" else ELEMENT, declared)
    return Column(layer, VALUE, declared)


def filler_layer(column: Column) -> str:
    """Return the layer that fills a slot, by its column."""
    declared = [one for one in column.layer.extra["columns"] if one]
    roles = [n for n, one in enumerate(declared) if one.startswith("ROLE_")]
    at = next(n for n in roles if declared[n].rpartition(":")[2].partition("_")[0] == column.name)
    return str(declared[at + 1]) if at + 1 < len(declared) else ANY


def written_layer(layer: Layer) -> str:
    """Return a layer as a line of the header."""
    declared = layer.extra["columns"]
    return _KINDS[layer.kind] + "|".join([layer.name, *declared])


def with_columns(layer: Layer, annotations: Iterable[Annotation], taken: Collection[str] = ()) -> Layer:
    """Return a layer with the columns that its annotations need; one that came from TSV keeps its own.

    It gets another name where that one is `taken` by a layer before it.
    """
    if "columns" in layer.extra:
        return layer
    mine = list(annotations)
    named = dict.fromkeys([*layer.features, *(name for one in mine for name in one.features)])
    ours, alias = _OURS.get(layer.name, (_custom(layer.name), {}))
    while ours in taken:
        ours = f"{ours}2"
    columns = [alias.get(name, plain(name)) for name in named]
    slots = dict.fromkeys(name for one in mine for name in one.slots)
    for slot in map(plain, slots):
        columns += [f"ROLE_{ours}:{slot}_{ours}{slot}Link", ANY]
    if layer.kind == RELATION:
        columns.append(f"BT_{_custom(layer.base) if layer.base else ANY}")
    if layer.kind == CHAIN:
        columns = ["referenceType", "referenceRelation"]
    extra = {"columns": columns or [""], "alias": {there: here for here, there in alias.items()}}
    return Layer(ours, layer.kind, tuple(named), layer.base, extra)


def _custom(name: str) -> str:
    """Return the type of a layer: one of its own where its name is no type yet."""
    fit = plain(name).replace(" ", "")
    return fit if "." in fit else f"webanno.custom.{fit}"


def plain(name: str) -> str:
    """Return a name as a header can hold it: no separators."""
    return "".join("-" if letter in "|_:\t\r\n" else letter for letter in name) or "-"
