"""One file of several: what a page loads, with everything it imports, so that a browser asks once.

Sources stay modules of their own and run as they are. Together they also compress better than one by one. Each script
module becomes a function scope of its own, so names of two modules never meet:

    import { $ } from "./lib/dom.js";   ->   const{$}=m0;
    export const light = ...            ->   const light = ...  (and `return{light}` at the end of the scope)

Exports must be declared with `const` or `function`: a value that changes later would not be seen by who imports it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from posixpath import dirname, join, normpath

Read = Callable[[str], str]

_IMPORT = re.compile(
    r"""^import\s+(?:(?:\*\s+as\s+(?P<whole>\w+)|\{(?P<some>[^}]*)\})\s+from\s+)?"(?P<url>\.[^"]+)";""", re.MULTILINE
)
_EXPORT = re.compile(r"^export\s+(?P<rest>(?:async\s+)?(?:const|function)\s+(?P<name>[\w$]+))", re.MULTILINE)
_OTHER_EXPORT = re.compile(r"^export\b.*", re.MULTILINE)
_SHEET = re.compile(r"""^@import\s+"(?P<url>[^"]+)";\n?""", re.MULTILINE)


def script(name: str, read: Read) -> str:
    """Return a script with the modules it imports, each run once, in the order in which they need each other.

    `read` returns the source of a name. A ValueError names an export that cannot be carried over.
    """
    scopes: dict[str, str] = {}
    body, _exports = _scope(name, read, scopes, ())
    return "\n".join([*scopes.values(), body]) if scopes else body


def styles(name: str, read: Read) -> str:
    """Return a style sheet with the sheets it imports in their places."""
    return _SHEET.sub(lambda found: styles(_resolved(name, found["url"]), read), read(name))


def _scope(name: str, read: Read, scopes: dict[str, str], above: tuple[str, ...]) -> tuple[str, list[str]]:
    """Return a module's code without its imports and exports, and what it exports; its own imports go to `scopes`."""
    if name in above:
        message = f"{name} imports itself, by way of {' and '.join(above)}"
        raise ValueError(message)

    def bound(found: re.Match[str]) -> str:
        module = _module(_resolved(name, found["url"]), read, scopes, (*above, name))
        if found["whole"]:
            return f"const {found['whole']} = {module};"
        return f"const {{{found['some'].replace(' as ', ': ')}}} = {module};" if found["some"] else ""

    source = _IMPORT.sub(bound, read(name))
    exports = [found["name"] for found in _EXPORT.finditer(source)]
    source = _EXPORT.sub(r"\g<rest>", source)
    if other := _OTHER_EXPORT.search(source):
        message = f"{name}: only const and function can be exported, not: {other.group()}"
        raise ValueError(message)
    return source, exports


def _module(name: str, read: Read, scopes: dict[str, str], above: tuple[str, ...]) -> str:
    """Return the variable that holds a module's exports, after putting the module among the scopes."""
    variable = "m_" + re.sub(r"\W", "_", name.removesuffix(".js"))
    if name not in scopes:
        body, exports = _scope(name, read, scopes, above)
        scopes[name] = f"const {variable} = (() => {{\n{body}\nreturn {{{', '.join(exports)}}};\n}})();"
    return variable


def _resolved(name: str, url: str) -> str:
    return normpath(join(dirname(name), url))
