"""Words of articles that a file must show and nothing else: markup, code, signs that turn or break things."""

WORDS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style></title><!-- ]]> &amp; &#x3c;",
    "[click](javascript:alert(1)) ![x](http://a.example/x) <http://a.example> http://a.example www.a.example",
    "# heading",
    "1. first",
    "- item",
    "> quoted",
    "``` code",
    "| a | b |",
    "=SUM(A1:A9)",
    "*a* _b_ ~~c~~ `d` $e$ ^f^ :fire: @someone",
    "[^1]: a note, [^1] and \\[^1]",
    "nul \x00 bell \x07 escape \x1b form \x0c delete \x7f",
    "\u202egnihtyna \u2066open",
    "lone \ud800 surrogate, \ufffe and \uffff",
    "line\none\r\ntwo\u2028three",
    "Kim_Jong-un đến 김정은 Ким Чен Ын 金正恩 كيم",
    "a" * 5000,
)
