"""The description of the API as its page shows it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: `fields` of its query and body as (name, whether needed, what it may be), and a shell example.

    `answer` is status and shape when all goes well, `shape` the names of what the answer, or each item of it, tells.
    """

    method: str
    path: str
    summary: str
    about: str
    fields: list[tuple[str, str, str]]
    answer: str
    shape: list[str]
    curl: str

    @property
    def anchor(self) -> str:
        """Return its id on the page."""
        return f"{self.method}-{self.path.strip('/').replace('/', '-').replace('{', '').replace('}', '')}".lower()


def told(schema: Json) -> dict[str, list[Operation]]:
    """Return the operations of a description by what they are about."""
    groups: dict[str, list[Operation]] = {}
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            one = _operation(schema, method, path, operation)
            groups.setdefault(operation["tags"][0], []).append(one)
    return groups


def _operation(schema: Json, method: str, path: str, operation: Json) -> Operation:
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    shape = _resolved(schema, body)
    answer, told_shape = _answer(schema, operation)
    return Operation(
        method=method.upper(),
        path=path,
        summary=operation["summary"],
        about=operation.get("description", ""),
        fields=[*_asked(operation), *_sent(schema, shape)],
        answer=answer,
        shape=told_shape,
        curl=_curl(schema, method, path, shape),
    )


def _asked(operation: Json) -> list[tuple[str, str, str]]:
    wanted = [one for one in operation["parameters"] if one["in"] == "query"]
    return [(one["name"], "query", _kind({}, one["schema"])) for one in wanted]


def _sent(schema: Json, shape: Json) -> list[tuple[str, str, str]]:
    required = shape.get("required", [])
    return [
        (name, "needed" if name in required else "", _kind(schema, one))
        for name, one in shape.get("properties", {}).items()
    ]


def _answer(schema: Json, operation: Json) -> tuple[str, list[str]]:
    """Return status and shape of what is answered when all goes well, and the names of what stands in it."""
    status = next(code for code in operation["responses"] if int(code) < 300)  # noqa: PLR2004
    content = operation["responses"][status].get("content", {})
    media = next(iter(content), "")
    if media != "application/json":
        return f"{status} {media}".strip(), []
    shape = content[media]["schema"]
    items = _resolved(schema, shape).get("properties", {}).get("items", {}).get("items")
    one = items or shape.get("items") or shape
    kind = _kind(schema, one)
    names = list(_resolved(schema, one).get("properties", {}))
    return f"{status} {f'items of {kind}' if items else f'list of {kind}' if 'items' in shape else kind}", names


def _resolved(schema: Json, shape: Json) -> Json:
    name = shape.get("$ref", "").rpartition("/")[2]
    found: Json = schema["components"]["schemas"][name] if name else shape
    return found


def _kind(schema: Json, shape: Json) -> str:
    """Return in a few words what a value may be."""
    if "$ref" in shape:
        return str(shape["$ref"].rpartition("/")[2])
    if "anyOf" in shape:
        return " or ".join(_kind(schema, one) for one in shape["anyOf"])
    if "enum" in shape:
        return ", ".join(map(str, shape["enum"]))
    if shape.get("type") == "array":
        return f"list of {_kind(schema, shape.get('items', {}))}"
    limits = {"maxLength": "at most {} characters", "maximum": "at most {}"}
    told = [words.format(shape[name]) for name, words in limits.items() if shape.get(name, 2**31) < 2**31 - 1]
    return ", ".join([str(shape.get("format") or shape.get("type", "object")), *told])


def _curl(schema: Json, method: str, path: str, shape: Json) -> str:
    where = path.replace("{slug}", "harbour-fire").replace("{pk}", "12").replace("{n}", "7")
    words = ["curl", '-H "Authorization: Bearer $PARALLAX_TOKEN"']
    if method != "get":
        words.append(f"-X {method.upper()}")
    if shape:
        example = json.dumps(_example(schema, shape), ensure_ascii=False)
        words += ['-H "Content-Type: application/json"', f"-d '{example}'"]
    return " ".join([*words, f'"$PARALLAX{where}"'])


def _example(schema: Json, shape: Json) -> Any:
    """Return a value of a shape with what it needs in it."""
    shape = _resolved(schema, shape)
    if "example" in shape:
        return shape["example"]
    if "properties" in shape:
        needed = shape.get("required", [])
        return {name: _example(schema, one) for name, one in shape["properties"].items() if name in needed}
    if shape.get("type") == "array":
        return [_example(schema, shape["items"])]
    if "enum" in shape:
        return shape["enum"][0]
    return {"integer": 1, "boolean": True}.get(shape.get("type", ""), "…")
