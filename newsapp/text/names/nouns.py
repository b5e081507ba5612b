"""Nouns that stand for something named before: "cơ quan này", "the ministry", "con tàu".

Each noun tells the types of what it may mean and, where that is not enough, the words of which one must be in a name
of it or stand beside it: "the ministry" means a body that has "Ministry" in its name, "the ship" something that was
called a frigate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsapp.text.names.words import phrases
from newsapp.text.spans import EntityType

_TYPES = {
    "body": frozenset({EntityType.ORGANISATION}),
    "media": frozenset({EntityType.MEDIA}),
    "facility": frozenset({EntityType.FACILITY}),
    "ship": frozenset({EntityType.WEAPON}),
    "person": frozenset({EntityType.PERSON}),
    "place": frozenset({EntityType.COUNTRY, EntityType.PLACE}),
}
_SHIPS = (
    "tàu, hạm, khinh hạm, chiến hạm, tàu ngầm, ship, vessel, warship, frigate, destroyer, submarine, cruiser, "
    "corvette, freighter, carrier, tanker"
)
_UNITS = (
    "lữ đoàn, sư đoàn, quân đoàn, trung đoàn, tiểu đoàn, hạm đội, brigade, division, corps, regiment, battalion, fleet"
)
_LAUNCH = "sân bay vũ trụ, trung tâm vũ trụ, bãi phóng, cosmodrome, spaceport, space center, launch site"
# A line is: type; nouns; words that must be there (none: whatever is of the type).
_VIETNAMESE = f"""
body; cơ quan; cơ quan, cục, tổng cục, tình báo, agency, service, directorate, bureau, administration
body; cơ quan tình báo; tình báo, intelligence
body; bộ; bộ, ministry, department
body; viện, viện nghiên cứu; viện, institute, institution
body; trung tâm, trung tâm nghiên cứu; trung tâm, center, centre
body; tổ chức;
body; công ty, tập đoàn, doanh nghiệp; công ty, tập đoàn, hãng, corporation, company, corp, inc, group
body; đảng; đảng, party
body; hội đồng; hội đồng, council
body; ủy ban, uỷ ban; ủy ban, uỷ ban, committee, commission
body; liên minh, khối; liên minh, alliance, union, organization, organisation, nato
body; đơn vị; {_UNITS}
body; lữ đoàn; lữ đoàn, brigade
body; sư đoàn; sư đoàn, division
body; quân đoàn; quân đoàn, corps
body; trung đoàn; trung đoàn, regiment
body; tiểu đoàn; tiểu đoàn, battalion
body; hạm đội; hạm đội, fleet
body; ngân hàng; ngân hàng, bank
body; trường, trường đại học; đại học, university, academy, học viện
media; hãng, hãng tin, hãng thông tấn, tờ báo, tờ, báo, nhật báo, tạp chí, trang tin, kênh, kênh truyền hình, đài;
facility; sân bay vũ trụ, trung tâm vũ trụ, bãi phóng; {_LAUNCH}
facility; sân bay; sân bay, airport, airfield, air base
facility; căn cứ; căn cứ, base
facility; nhà máy; nhà máy, plant, factory
facility; cảng; cảng, port
facility; cầu, cây cầu; cầu, bridge
facility; nhà ga; ga, nhà ga, station
ship; con tàu, tàu, chiến hạm, tàu chiến, tàu ngầm, tàu khu trục, tàu hộ vệ, khinh hạm; {_SHIPS}
person; ông, bà, nhà lãnh đạo, vị tướng, vị tổng thống, chuyên gia, nhà phân tích, nhà nghiên cứu, chính trị gia;
place; thành phố, thị trấn, thủ đô;
place; tỉnh, vùng; tỉnh, vùng, oblast, krai, region, province
place; bán đảo; bán đảo, peninsula
place; đảo, hòn đảo, quần đảo; đảo, island, islands
"""
_ENGLISH = f"""
body; agency, spy agency, intelligence agency; agency, service, directorate, bureau, administration, intelligence
body; ministry; ministry, department
body; institute, think tank; institute, center, centre, institution, foundation, think tank
body; center, centre; center, centre
body; company, corporation, manufacturer; corporation, company, corp, inc, ltd, group
body; council; council
body; committee, commission; committee, commission
body; party; party
body; alliance, bloc; alliance, nato, union
body; organization, organisation;
body; university; university
body; brigade; brigade
body; division; division
body; corps; corps
body; unit; {_UNITS}
media; newspaper, paper, daily, outlet, broadcaster, news agency, magazine, network, channel, state media outlet;
facility; space base, space center, space centre, cosmodrome, spaceport, launch site; {_LAUNCH}
facility; airport, airfield; airport, airfield, sân bay
facility; air base, base; base, căn cứ
facility; plant, factory; plant, factory, nhà máy
facility; port; port, cảng
facility; bridge; bridge
ship; ship, vessel, warship, frigate, destroyer, submarine, cruiser, corvette; {_SHIPS}
person; president, leader, minister, chairman, general, ambassador, governor, spokesman, spokesperson, prime minister, \
foreign minister, defense minister, defence minister, professor, director, analyst, researcher, commander;
place; city, town; city, town, capital
place; peninsula; peninsula, bán đảo
place; island; island
place; region, province; region, province, oblast, krai, territory
"""


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun may mean: types, and the words of which one must be there (empty: no more is asked)."""

    types: frozenset[EntityType]
    like: frozenset[str]

    @property
    def is_person(self) -> bool:
        """A person is told by the title that the text gave, not by a name."""
        return EntityType.PERSON in self.types


def _table(lines: str) -> Iterator[tuple[str, Noun]]:
    for line in lines.strip().split("\n"):
        kind, nouns, like = (part.strip() for part in line.split(";"))
        for noun in phrases(nouns):
            yield noun, Noun(_TYPES[kind], phrases(like))


NOUNS: Mapping[str, Mapping[str, Noun]] = {"vi": dict(_table(_VIETNAMESE)), "en": dict(_table(_ENGLISH))}
# Definite without "này".
BARE = frozenset({"con tàu", "bán đảo"})
COUNTRY_NOUNS = {"vi": phrases("nước, quốc gia, đất nước"), "en": phrases("country")}
LONGEST_NOUN = 3
