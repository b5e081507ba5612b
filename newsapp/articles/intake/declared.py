"""The encoding a web page claims in its first bytes."""

import re

_META = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
# Browsers read these labels as wider encodings, and so do the people who write them.
_WIDER = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "euc-kr": "cp949",
          "ks_c_5601-1987": "cp949",
          "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "x-sjis": "cp932"}  # fmt: skip


def declared_charset(data: bytes) -> str:
    """Return what the first 4 KB declare, empty when they declare nothing."""
    head = data[:4096]
    found = _XML.search(head) or _META.search(head)
    name = found.group(1).decode("ascii").lower() if found else ""
    return _WIDER.get(name, name)
