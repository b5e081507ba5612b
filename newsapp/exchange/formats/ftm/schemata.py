"""The schemata of FollowTheMoney that we read and write, by the names they are published under.

https://followthemoney.tech/explorer/schemata/. The library itself needs ICU built from source, so that it is not used
(docs/adr/0011-formats-with-and-without-libraries.md).
"""

from __future__ import annotations

from newsapp.entities.enums import Type

TYPES = {
    "Person": Type.PERSON,
    "Organization": Type.ORGANISATION,
    "PublicBody": Type.ORGANISATION,
    "Company": Type.ORGANISATION,
    "LegalEntity": Type.ORGANISATION,
    "Address": Type.PLACE,
    "RealEstate": Type.FACILITY,
    "Event": Type.EVENT,
}
WRITTEN = {
    Type.PERSON: "Person",
    Type.ORGANISATION: "Organization",
    Type.MEDIA: "Organization",
    Type.COUNTRY: "PublicBody",
    Type.PLACE: "Address",
    Type.FACILITY: "RealEstate",
    Type.EVENT: "Event",
}
SCHEMATA = frozenset(
    (*TYPES, "Airplane", "Analyzable", "Article", "Assessment", "Asset", "Associate", "Audio", "BankAccount", "Call",
     "CallForTenders", "Concession", "Contract", "ContractAward", "CourtCase", "CourtCaseParty", "CryptoWallet", "Debt",
     "Directorship", "Document", "Documentation", "EconomicActivity", "Email", "Employment", "Family", "Folder",
     "HyperText", "Identification", "Image", "Interest", "Interval", "Land", "License", "Membership", "Mention",
     "Message", "Note", "Occupancy", "Ownership", "Package", "Page", "Pages", "Passport", "Payment", "PlainText",
     "Position", "Post", "Project", "ProjectParticipant", "Record", "Representation", "Risk", "Sanction", "Security",
     "Similar", "Succession", "Table", "TaxRoll", "Thing", "Trip", "UnknownLink", "UserAccount", "Value", "Vehicle",
     "Vessel", "Video", "Workbook")
)  # fmt: skip
NAMES = ("name", "alias", "previousName")
