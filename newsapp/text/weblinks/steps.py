"""What was done to a printed address, in words: each step is one fixed sentence, so that a page can translate it."""

from typing import Final

INVISIBLE: Final = "Invisible characters were left out."
WIDE: Final = "Full-width characters were read as plain ones."
SCHEME: Final = "The disguised beginning was written as http or https."
NO_SCHEME: Final = "https:// was put before it, because no scheme is printed."
DOT_WORD: Final = "A dot in the host is written as a word."
DOT_BRACKETS: Final = "A dot in the host stands in brackets."
DOT_GLUED: Final = "A dot word is glued to its neighbour in the host."
DOT_MISSING: Final = "A space stands where the host has a dot."
DOT_PATH: Final = "The dot before the ending is written as a word."
HOST_SPACES: Final = "Spaces inside the host were removed."
HOST_TABLE: Final = "The host is in the table of damaged hosts."
HOST_KNOWN: Final = "The host was joined, because the joined form is a known host."
SPACES: Final = "Spaces inside the address were removed."
LINE_BREAK: Final = "A line break inside the address was removed."
HYPHEN_BREAK: Final = "The hyphen before the line break may belong to the address or to the break."
FIELD_CODE: Final = "A field code of a word processor was taken off."
FIELD_DIFFERS: Final = "The link behind the words is another one than the words."
HTML_CODE: Final = "&amp; was read as &."
FRAGMENT: Final = "The part after # is damaged and was left out; the page is the same."
TRANSLATED_HOST: Final = "A word inside the host was translated; nothing tells the right host."
BROKEN_HOST: Final = "The host is broken in two; nothing tells the right host."
MIXED_HOST: Final = "The host mixes letters of two alphabets."
NO_SUFFIX: Final = "The host does not end as hosts do."
TRANSLATED_PATH: Final = "Words inside the path were translated; the address cannot be told."
CUT_PATH: Final = "What stands behind it looks like the rest of the path; the address cannot be told."
CUT_NUMBER: Final = "A number behind it may belong to it."
CUT_LINE: Final = "The next line was joined; it may not belong to the address."
CUT_END: Final = "It ends as addresses seldom do; the rest may be missing."
DASH: Final = "A dash may have been put for a hyphen."
GLUED_WORDS: Final = "Words that are glued to its end were left out."
QUERY: Final = "The part after ? may be translated."
SHORTENED: Final = "The address was shortened where it is printed."
MIXED_PATH: Final = "A word of the path may be translated."

ALL: Final = (
    INVISIBLE,
    WIDE,
    SCHEME,
    NO_SCHEME,
    DOT_WORD,
    DOT_BRACKETS,
    DOT_GLUED,
    DOT_MISSING,
    DOT_PATH,
    HOST_SPACES,
    HOST_TABLE,
    HOST_KNOWN,
    SPACES,
    LINE_BREAK,
    HYPHEN_BREAK,
    FIELD_CODE,
    FIELD_DIFFERS,
    HTML_CODE,
    FRAGMENT,
    TRANSLATED_HOST,
    BROKEN_HOST,
    MIXED_HOST,
    NO_SUFFIX,
    TRANSLATED_PATH,
    CUT_PATH,
    CUT_NUMBER,
    CUT_LINE,
    CUT_END,
    DASH,
    GLUED_WORDS,
    QUERY,
    SHORTENED,
    MIXED_PATH,
)
