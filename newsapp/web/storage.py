"""Static files under names that change with their content, so that browsers may keep them for ever."""

from typing import Any, ClassVar

from whitenoise.storage import CompressedManifestStaticFilesStorage


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
