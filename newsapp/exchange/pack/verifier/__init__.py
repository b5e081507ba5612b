"""The check of a pack, in parts; `source` joins them into the one file that lies in every pack.

`manage.py verify` runs these parts, a stranger runs the joined file: the same lines. They use the standard library of
Python 3.9 and nothing of Parallax.
"""

import ast
from functools import cache
from pathlib import Path

PARTS = ("report", "contents", "files", "log", "markup", "words", "agreement", "main")


@cache
def source() -> str:
    """Return the parts as one program: the words of the last part, every import once, then the parts in order."""
    texts = [Path(__file__).with_name(f"{part}.py").read_text(encoding="utf-8") for part in PARTS]
    imports = sorted({line for text in texts for line in _imports(text)}, key=lambda line: (line.split()[1], line))
    words = ast.get_docstring(ast.parse(texts[-1]), clean=False)
    head = f'"""{words}"""\n\nfrom __future__ import annotations\n\n' + "\n".join(imports)
    bodies = [f"# {part}\n\n{_body(text)}" for part, text in zip(PARTS, texts, strict=True)]
    return head + "\n\n" + "\n\n\n".join(bodies) + "\n"


def _imports(text: str) -> list[str]:
    """Return the imports of a part that lead outside; each is one line."""
    found = [node for node in ast.parse(text).body if isinstance(node, ast.Import | ast.ImportFrom)]
    return [line for node in found if not (line := ast.unparse(node)).startswith(("from newsapp", "from __future__"))]


def _body(text: str) -> str:
    """Return what stands behind the imports of a part."""
    found = [node for node in ast.parse(text).body if isinstance(node, ast.Import | ast.ImportFrom)]
    lines = text.splitlines()[found[-1].end_lineno :]
    return "\n".join(lines).strip("\n")
