"""Static files as they are served: without comments, under names that change with their content.

Sources keep their comments and need no build step to run; what a browser fetches is made when static files are
collected. The names let browsers keep every file for ever.
"""

from collections.abc import Callable
from typing import Any, ClassVar

import rcssmin
import rjsmin
from django.core.files.base import ContentFile, File
from whitenoise.storage import CompressedManifestStaticFilesStorage

SHORTEN: dict[str, Callable[[str], str]] = {".js": rjsmin.jsmin, ".css": rcssmin.cssmin}
OWN = ("js/", "css/")


def shortened(name: str, content: bytes) -> bytes:
    """Return one of our scripts or style sheets without comments and needless white space; other files as they are."""
    shorten = SHORTEN.get(name[name.rfind(".") :])
    return shorten(content.decode()).encode() if shorten and name.startswith(OWN) else content


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Also rewrites the imports of our own script modules.

    Django's `support_js_module_import_aggregation` would do so for every script and stops at vendored ones whose
    source maps are not there; the pattern is the same, the files are only ours.
    """

    patterns: ClassVar[Any] = (
        *CompressedManifestStaticFilesStorage.patterns[:1],
        (
            "js/*.js",
            (
                (
                    r"""(?P<matched>import(?s:(?P<import>[\s\{].*?|\*\s*as\s*\w+))\s*from\s*["'](?P<url>[./].*?)["']\s*;)""",
                    """import%(import)s from "%(url)s";""",
                ),
                (r"""(?P<matched>import\s*["'](?P<url>[./].*?)["']\s*;)""", """import"%(url)s";"""),
                (
                    r"""(?P<matched>export(?s:(?P<exports>[\s\{].*?))\s*from\s*["'](?P<url>[./].*?)["']\s*;)""",
                    """export%(exports)s from "%(url)s";""",
                ),
            ),
        ),
    )

    def _save(self, name: str, content: File) -> str:  # type: ignore[type-arg]
        """Store a collected file in the form in which it is served."""
        if name.startswith(OWN):
            content = ContentFile(shortened(name, b"".join(content.chunks())))
        saved: str = super()._save(name, content)
        return saved
