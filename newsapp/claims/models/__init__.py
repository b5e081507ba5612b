"""Tables of the claims room."""

from newsapp.claims.models.attribution import Attribution
from newsapp.claims.models.citation import Citation
from newsapp.claims.models.claim import Claim
from newsapp.claims.models.passage import Passage

__all__ = ["Attribution", "Citation", "Claim", "Passage"]
