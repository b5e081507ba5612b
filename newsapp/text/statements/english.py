"""How English says who says what, the English of translated pages included."""

from __future__ import annotations

import re

from newsapp.text.names.words import PERSON_TITLES
from newsapp.text.spans import Saying
from newsapp.text.statements.grammar import Grammar, any_of, ending, pattern, verbs, words

_VERBS = verbs(
    """
    say: said, says, say, told, tells, reported, reports, report ~, claimed, claims, claim ~, noted, notes, note ~,
    added, adds ~, adding ~, stated, states ~, stating ~, saying ~, claiming ~, noting ~, reporting ~, arguing ~,
    warning ~, stressing ~, emphasizing ~, emphasising ~, wrote, writes ~, argued, argues ~, argue ~, accused,
    accuses, warned, warns ~, warn ~, explained ~, explains ~, spoke of, speaks of, held that, insisted, insists ~,
    asserted, asserts, alleged, alleges, maintained ~, maintains ~, suggested ~, suggests ~, suggest ~, pointed out,
    points out, pointed to the fact ~, remarked, commented, comments ~, replied, answered, responded ~, emphasized,
    emphasised, emphasizes, stressed, stresses, underlined, underscored ~, highlighted ~, reiterated, repeated ~,
    recalled ~, mentioned ~, disclosed, revealed, complained ~, declared, evaluated, assessed, assesses, judged ~,
    analyzed ~, analysed ~, diagnosed ~, expressed, voiced, urged, urges ~, called for, called on, criticized,
    criticised, condemned, denounced, praised, hailed, thanked, welcomed, vowed, pledged ~, promised ~, threatened
    to, threatened ~, believe, believes, believed ~, think ~, thinks ~, thought ~, concluded ~, concludes ~, found
    that, finds that, described *, describes *, called *, calls *, dubbed *, characterized *, likened *, quipped,
    joked, observed ~, observes ~, testified ~, briefed ~, signaled ~, signalled ~, hinted ~, showed that ^, shows
    that ^, show that ^, indicated ~, indicates ~, indicate ~, speculated ~, tweeted ~, posted ~, conveyed ~, opined,
    raised the possibility ~, drew a line *, issued a statement ~, made clear ~, raised concerns ~, continued ~,
    continues ~, point out, explain ~, insist ~, stress ~, emphasize ~, cautioned, was quoted as saying, were quoted
    as saying, is quoted as saying, was cited as saying, advises not to, advised not to, advises against, advised
    against, advises ~, advised ~, recommends, recommended, recommend ~, laughed !, laughs !, smiled !, sighed !,
    shrugged !, whispered !, shouted !, grumbled !, muttered !, murmured !, chuckled !, wondered !, asked !, mused !,
    scoffed !, sneered !, snapped !, exclaimed !, began !, put it !, puts it !, boasted ~, confided ~, recounted ~,
    recounts ~, remembers ~, remembered ~, reminded ~, agreed ~, agrees ~, disagreed ~, blamed, blames, attributed,
    sees *, regards *, regard *, views *, worried ~, worries ~, fears >, fear >, feared ~, doubts ~, doubted ~,
    expresses, voices ~, did not rule out, does not rule out, did not deny, does not deny, declined to confirm,
    refused to confirm, neither confirmed nor denied, interpreted ~, interprets ~, viewed ~, saw ~, determined ~,
    retorted ~, countered ~, demanded ~, protested ~, lamented ~, mocked ~, ridiculed ~, promises ~, hailed ~, are
    of the view ~, is of the view ~, are of the opinion ~, is of the opinion ~, issued a statement saying ~, issued a
    joint statement saying ~, released a statement saying ~;
    deny: denied, denies, deny, rejected, rejects, reject, dismissed, dismisses, refuted, refutes, rebuffed, denying ~,
    disputed, disputes;
    confirm: confirmed, confirms, confirm ~, acknowledged, acknowledges, admitted, admits, conceded, confirming ~,
    acknowledging ~, verified ~;
    estimate: estimated, estimates, estimate ~, reckoned ~, reckons ~, estimating ~, calculated ~, calculates ~,
    counted #, counts #, tallied #, put the total #, puts the total #, put the number #, puts the number #, put the
    figure #, puts the figure #, put the toll #, puts the toll #, put the count #, puts the count #, put the strength
    #, put the cost #, puts the cost #, put the value #, puts the value #, put the losses #, put its losses #, put
    their number #, puts their number #, put their strength #, gave %, gives %;
    forecast: predicted, predicts, predict ~, forecast ~, forecasts ~, forecasted, projected ~, expects >, expect >,
    foresees ~,
    foresaw ~, anticipated ~, prospected ~, predicting ~, expected that, diagnosed that;
    announce: announced, announces, unveiled *, proclaimed, publicized ~, publicised ~, announcing ~, notified;
    quote: quoted, quoting, quotes, cited, citing, cites
    """,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = (
    r"(?:(?:early|late) )?(?:on |in |during |since )?(?:the |last |this |next |earlier (?:on |in |this )?|early )?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,? (?:morning|afternoon|evening|night))?"
    rf"|{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?(?:,? \d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?{_MONTH})?(?:,? \d{{4}})?"
    r"|week|month|year|today|yesterday|\d{4})"
)
_TRAILING = """
    also, then, now, later, earlier, again, often, once, thus, has, have, had, had been, has been, have been, did,
    was, were, has also, had also, have also, further, even, first, still, just, himself, herself, itself,
    themselves, too, at the time, in turn, in response, at a press conference, at a news conference, at a press
    briefing, in an interview, in a statement, in a separate statement, on x, on telegram, on facebook, on
    television, on twitter, always, all, both, on state television, never before, went on, so far
    """
_OCCASION = (
    r"(?:at|in|during) (?:the|a|an|this|that|their) [a-z ]{0,20}(?:meeting|summit|talks|briefing|conference|event"
    r"|hearing|interview|call|ceremony|session)"
)
_LEADING = """
    however, but, and, meanwhile, in addition, also, while, as, when, after, although, though, because, since, for
    example, earlier, later, then, in particular, moreover, furthermore, separately, additionally, in fact, in
    response, instead, yet, so, nevertheless, even, still, in turn, similarly, notably, that, where, which, whom, at
    the meeting, at the same time, before, if, in a statement
    """
_BEFORE = """
    is, are, be, been, being, was, were, the, a, an, its, his, their, her, no, this, to, would, could, may, might,
    must, can, cannot, should, will, not, n't, never, of, as, for, in, with, by, on, these, those, such, or, latest,
    recent, initial, any, so-called, widely, self, between, previous, previously, unconfirmed, from, declined to
    """
_AFTER = """
    to have, to be, by, of, losses, casualties, figures, use, number, numbers, deployment, reserve, nothing, goodbye
    """
_PEOPLE = """
    official, officials, expert, experts, analyst, analysts, observer, observers, source, sources, spokesman,
    spokeswoman, spokesperson, spokespeople, spokespersons, government, governments, administration, authorities,
    authority, military, army, navy, air force, intelligence, intelligence agency, intelligence agencies,
    intelligence service, intelligence services, spy agency, agency, ministry, ministries, department, minister,
    ministers, president, prime minister, leader, leaders, commander, commanders, general, generals, ambassador,
    ambassadors, envoy, envoys, diplomat, diplomats, lawmaker, lawmakers, senator, senators, representative,
    representatives, researcher, researchers, scientist, scientists, scholar, scholars, professor, professors,
    critic, critics, opposition, resident, residents, witness, witnesses, soldier, soldiers, prisoner, prisoners,
    defector, defectors, office, presidential office, parliament, committee, council, delegation, mission, embassy,
    foreign ministry, defense ministry, defence ministry, unification ministry, joint chiefs of staff, group, groups,
    team, teams, company, organization, organisation, institute, think tank, think tanks, monitor, monitors,
    watchdog, police, prosecutor, prosecutors, lawyer, lawyers, governor, mayor, director, chairman, chief, head,
    secretary, adviser, advisor, advisers, aide, aides, volunteer, volunteers, activist, activists, ally, allies,
    insider, insiders, people, person, man, woman, some, many, others, both, the two, both sides, both countries, two
    sides, two countries, the two countries, community, circles, side, kremlin, white house, pentagon, state
    department, party, ruling party, regime, engineer, veteran, veterans, member, members, author, authors, press
    secretary, country, nation, historian, economist, economists, specialist, specialists
    """
_BODIES = """
    ministry, department, agency, office, council, committee, institute, service, mission, embassy, staff, center,
    centre, administration, army, military, command, intelligence, government, party, delegation, organization,
    organisation
    """
_MEDIA = """
    media, state media, news agency, newspaper, newspapers, daily, broadcaster, television, channel, network, outlet,
    outlets, news outlet, press, magazine, website, news site, editorial, editorials, wire service, state television,
    journal, media outlets, telegram channel, local media, foreign media, domestic media, tv, radio, state-run media,
    news reports
    """
_REPORTS = {
    **dict.fromkeys(
        words(
            """
            report, reports, statement, statements, study, survey, assessment, assessments, analysis, data, figures,
            statistics, documents, document, investigation, investigations, findings, images, satellite images,
            imagery, satellite imagery, footage, information, dispatch, article, account, accounts, review, paper,
            poll, letter, commentary, records, remarks
            """,
        ),
        Saying.SAY,
    ),
    **dict.fromkeys(words("estimate, estimates, count, counts, calculation, calculations, reckoning"), Saying.ESTIMATE),
    **dict.fromkeys(words("telling, view, opinion, tally, judgment, judgement"), Saying.SAY),
    **dict.fromkeys(("forecast", "forecasts"), Saying.FORECAST),
    "announcement": Saying.ANNOUNCE,
}
_GOVERNING = """
    of, with, to, from, for, in, by, against, about, at, on, between, near, toward, towards, under, over, into, met,
    visited, around, after
    """
_SAME = """
    official, spokesman, spokeswoman, spokesperson, source, agency, expert, analyst, minister, ministry, lawmaker,
    ambassador, professor, leader, newspaper, outlet, report, statement, researcher, diplomat, director, general
    """
_OWN = """
    estimate, estimates, count, counts, account, reckoning, calculation, calculations, tally, telling, view, opinion,
    assessment, judgment, judgement
    """
_BY = "declared, announced, reported, confirmed, claimed, stated, described, denied, revealed, estimated, predicted"

GRAMMAR = Grammar(
    verbs=_VERBS,
    cue=re.compile(any_of(_VERBS)),
    before=ending(_BEFORE),
    after=re.compile(rf" {any_of(words(_AFTER))}|-"),
    trailing=re.compile(rf"(?:^| |, ?)(?:{any_of(words(_TRAILING))}|[a-z]{{2,14}}ly|{_OCCASION}|{_DATE})$"),
    leading=re.compile(rf"(?:(?:{any_of(words(_LEADING))}|-|{_DATE})[ ,:]+)+"),
    joined=re.compile(r"(?:^|\s)(?:and|then|but|or|while|after|before|by|when)(?: (?:also|then|later|further))?$"),
    that=re.compile(r"[^.;:\"\x01\n]{0,80}?(?<!\w)that(?!\w)|[^.;:,\"\x01\n]{0,60}?[,:]? ?(?=\")"),
    addressee=re.compile(r"(?:(?<=told) (?:the )?| (?:to|in|on|with) (?:the )?)(?P<who>[^,.;:\"\n]{2,80})"),
    people=re.compile(any_of([*words(_PEOPLE), *PERSON_TITLES])),
    bodies=pattern(_BODIES),
    media=pattern(_MEDIA),
    reports=re.compile(any_of(_REPORTS)),
    owner=re.compile(r"(?<!\w)(?:by|from|of) (?:the )?"),
    governed=re.compile(rf"{any_of(words(_GOVERNING))}(?: (?:the|a|an))?$"),
    pronouns=pattern("he, she, they, his, her, their"),
    same=re.compile(rf"(?:the|this|that) (?:[a-z]{{3,14}} )?{any_of(words(_SAME))}"),
    pair=re.compile(r"(?:the two|both) (?:leaders|presidents|ministers|men|sides|chairmen|heads of state)"),
    occasion=re.compile(
        r"(?:interview(?:ed)?|speaking|appear(?:ed|ing)|statement) (?:with|to|by|on|in|for|carried by) (?:the )?"
        r"(?P<who>[^,.;:\"\n]{2,60})"
    ),
    source=re.compile(
        r"(?<!\w)(?:according to|as per|in the words of|in the view of)(?= (?!(?:the )?(?:plan|schedule)))"
        rf"|(?:(?<=\x01[\"'] )|(?<!\w)as ){any_of(words(_BY))} by(?= )"
        rf"|(?<!\w)(?:by|in)(?= (?:(?:his|her|their)(?!\w)|[^,.;:\"\n]{{2,50}}'s)(?: own)? {any_of(words(_OWN))})"
    ),
    kinds=_REPORTS,
    speaker_follows=True,
    head_last=True,
)
