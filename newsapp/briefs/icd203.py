"""Words of likelihood and confidence, as analysts use them.

Source: Intelligence Community Directive 203, Analytic Standards (2 January 2015), D.6.e(2)(a): seven bands of
likelihood, each with two rows of words. A product uses one row throughout ("Analysts are strongly encouraged not to mix
terms from different rows"), and no sentence holds both a degree of confidence and one of likelihood.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Band:
    """One band: its key, its word in the first and in the second row, and its bounds in per cent."""

    key: str
    first: str
    second: str
    low: int
    high: int


BANDS = (
    Band("almost_none", "almost no chance", "remote", 1, 5),
    Band("very_unlikely", "very unlikely", "highly improbable", 5, 20),
    Band("unlikely", "unlikely", "improbable", 20, 45),
    Band("even", "roughly even chance", "roughly even odds", 45, 55),
    Band("likely", "likely", "probable", 55, 80),
    Band("very_likely", "very likely", "highly probable", 80, 95),
    Band("almost_certain", "almost certain", "nearly certain", 95, 99),
)
CONFIDENCE = ("low", "moderate", "high")
