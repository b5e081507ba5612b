"""What other languages use to say that somebody says something: verbs with their kinds, sources, pronouns, people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from newsapp.text.spans import Saying
from newsapp.text.statements.grammar import any_of, verbs, words


@dataclass(frozen=True, slots=True)
class Plain:
    """One language; `topic` marks who speaks where its words carry such marks.

    A `source` with a group `before` stands behind the name, else in front of it.
    """

    kinds: Mapping[str, Saying]
    cue: re.Pattern[str]
    people: re.Pattern[str]
    pronouns: re.Pattern[str]
    source: re.Pattern[str]
    topic: re.Pattern[str] | None = None


def _spaced(lists: str, people: str, pronouns: str, source: str) -> Plain:
    """Return a language that puts spaces between words."""
    kinds = {word: verb.kind for word, verb in verbs(lists).items()}
    return Plain(
        kinds,
        re.compile(any_of(kinds)),
        re.compile(any_of(words(people))),
        re.compile(any_of(words(pronouns))),
        re.compile(any_of(words(source))),
    )


def _solid(lists: str, people: str, pronouns: str, source: str, topic: str) -> Plain:
    """Return a language in which words run together or carry endings."""
    kinds = {word: verb.kind for word, verb in verbs(lists).items()}
    longest = sorted(kinds, key=len, reverse=True)
    cue = re.compile("|".join(re.escape(word) for word in longest))
    return Plain(
        kinds,
        cue,
        re.compile("|".join(sorted(map(re.escape, words(people)), key=len, reverse=True))),
        re.compile(pronouns),
        re.compile(source),
        topic=re.compile(topic),
    )


_RUSSIAN = _spaced(
    """
    say: сказал, сказала, сказали, заявил, заявила, заявили, заявило, сообщил, сообщила, сообщили, сообщило,
    сообщает, сообщают, пишет, пишут, написал, написала, написали, отметил, отметила, отметили, отметило, отмечает,
    подчеркнул, подчеркнула, подчеркнули, добавил, добавила, добавили, утверждает, утверждают, утверждал, рассказал,
    рассказала, рассказали, считает, считают, говорит, говорят, говорил, обвинил, обвинила, обвинили, предупредил,
    предупредила, предупредили, указал, указала, пояснил, пояснила, ответил, ответила, передает, передаёт, уточнил,
    уточнила, заметил, заметила, предупреждает, предупреждают, подчеркивает, подчёркивает, напомнил, напомнила,
    назвал, назвала, говорили, признаётся, жалуется, жаловался, жаловалась, дал понять, дала понять, дали понять,
    призвал, призвала, призвали, отмечают, указывает, указывают, полагает, полагают;
    deny: опроверг, опровергла, опровергли, опровергло, опровергает, отрицает, отрицают, отвергает, отвергают,
    отрицал, отвергло, отверг, отвергла, отвергли;
    confirm: подтвердил, подтвердила, подтвердили, подтвердило, подтверждает, признал, признала, признали;
    estimate: оценил, оценила, оценили, оценивает, оценивают, насчитал, насчитала, насчитали, подсчитал, подсчитали;
    forecast: прогнозирует, прогнозируют, предсказал, предсказала, спрогнозировал;
    announce: объявил, объявила, объявили, объявило, анонсировал
    """,
    """
    эксперт, эксперты, аналитик, аналитики, источник, источники, представитель, представители, власти, правительство,
    военные, разведка, минобороны, мид, чиновник, чиновники, политолог, военкоры, собеседник, пресс-служба, сми,
    президент, министр, премьер, посол, депутат, депутаты, жители, житель, жительница, дежурный, официантка,
    преподаватель, учитель, врач, водитель, таксист, рабочий, рабочие, солдат, солдаты, офицер, журналист, журналисты,
    редакция, историк, экономист, юрист, учёный, ученый, очевидец, очевидцы, свидетель, свидетели, телеграм-канал,
    газета, агентство, издание, ведомство, министерство, посольство, командование, редакции
    """,
    "он, она, они",
    """
    по его мнению, по её мнению, по его словам, по её словам, по его оценке, по её оценке, по их мнению, по их словам,
    по подсчётам, по словам, по данным, по информации, по сообщению, по сообщениям, по мнению, по оценке, по оценкам,
    согласно
    """,
)
_UKRAINIAN = _spaced(
    """
    say: сказав, сказала, сказали, заявив, заявила, заявили, заявило, повідомив, повідомила, повідомили, повідомило,
    повідомляє, повідомляють, пише, написав, написала, зазначив, зазначила, зазначили, наголосив, наголосила, додав,
    додала, додали, стверджує, стверджують, розповів, розповіла, розповіли, вважає, вважають, каже, говорить,
    звинуватив, попередив, попередила, пояснив, пояснила, уточнив, передає;
    deny: спростував, спростувала, спростували, спростувало, заперечив, заперечила, заперечує, заперечують, відкинув;
    confirm: підтвердив, підтвердила, підтвердили, підтвердило, підтверджує, визнав, визнала;
    estimate: оцінив, оцінила, оцінює, оцінюють;
    forecast: прогнозує, прогнозують, передбачив;
    announce: оголосив, оголосила, оголосили, анонсував
    """,
    """
    експерт, експерти, аналітик, аналітики, джерело, джерела, представник, представники, влада, уряд, військові,
    розвідка, міноборони, мзс, речник, речниця, змі
    """,
    "він, вона, вони",
    "за словами, за даними, за інформацією, за повідомленням, на думку, за оцінкою, за оцінками, згідно з",
)
_FRENCH = _spaced(
    """
    say: a dit, ont dit, a déclaré, ont déclaré, a affirmé, ont affirmé, a indiqué, ont indiqué, a expliqué, a
    ajouté, a souligné, a précisé, a rapporté, ont rapporté, a écrit, a accusé, ont accusé, a averti, a estimé, ont
    estimé, affirme, affirment, déclare, déclarent, indique, indiquent, explique, souligne, assure, assurent,
    rapporte, rapportent, estime, estiment, dit, disent;
    deny: a démenti, ont démenti, dément, démentent, a nié, ont nié, nie, a rejeté, ont rejeté;
    confirm: a confirmé, ont confirmé, confirme, confirment, a reconnu, ont reconnu;
    estimate: a évalué, évalue, évaluent;
    forecast: a prédit, prédit, prévoit, prévoient;
    announce: a annoncé, ont annoncé, annonce, annoncent
    """,
    """
    experts, expert, analystes, analyste, responsables, responsable, porte-parole, gouvernement, ministère,
    autorités, sources, source, diplomates, observateurs, médias, renseignement, armée, présidence
    """,
    "il, elle, ils, elles",
    "selon, d'après, au dire de",
)
_ITALIAN = _spaced(
    """
    say: ha detto, hanno detto, ha dichiarato, hanno dichiarato, ha affermato, hanno affermato, ha riferito, hanno
    riferito, ha spiegato, ha aggiunto, ha sottolineato, ha precisato, ha scritto, ha accusato, hanno accusato, ha
    avvertito, afferma, affermano, dichiara, riferisce, riferiscono, spiega, sottolinea, sostiene, sostengono,
    scrive, dice, dicono;
    deny: ha smentito, hanno smentito, smentisce, smentiscono, ha negato, hanno negato, nega, ha respinto, hanno
    respinto;
    confirm: ha confermato, hanno confermato, conferma, confermano, ha ammesso, ha riconosciuto;
    estimate: ha stimato, hanno stimato, stima, stimano;
    forecast: ha previsto, hanno previsto, prevede, prevedono;
    announce: ha annunciato, hanno annunciato, annuncia, annunciano
    """,
    """
    esperti, esperto, analisti, analista, funzionari, funzionario, portavoce, governo, ministero, autorità, fonti,
    fonte, diplomatici, osservatori, media, intelligence, esercito, presidenza
    """,
    "lui, lei, egli, ella, loro",
    "secondo, stando a, a detta di",
)
_KOREAN = _solid(
    """
    say: 말했다, 밝혔다, 전했다, 보도했다, 주장했다, 강조했다, 설명했다, 덧붙였다, 지적했다, 언급했다, 평가했다,
    비판했다, 경고했다, 답했다, 진단했다, 분석했다, 말했습니다, 밝혔습니다, 전했습니다, 보도했습니다, 토로했다,
    당부했다, 촉구했다, 비난했다, 내다봤다, 판단했다, 보고했다, 규탄했다, 고 했다, 요약했다, 적었다, 예고했다,
    말한다, 밝힌다, 입을 모았다, 말을 아꼈다;
    deny: 부인했다, 반박했다, 일축했다, 부인했습니다;
    confirm: 확인했다, 인정했다, 시인했다, 확인했습니다;
    estimate: 추정했다, 추산했다;
    forecast: 전망했다, 예상했다, 예측했다, 관측했다;
    announce: 발표했다, 공개했다, 통보했다, 발표했습니다
    """,
    """
    정부, 관계자, 당국자, 전문가, 전문가들, 소식통, 당국, 대변인, 군, 언론, 국방부, 외교부, 통일부, 국가정보원,
    국정원, 합동참모본부, 합참, 대통령실, 교수, 연구위원, 대통령, 장관, 외신, 매체, 통신원, 소장, 연구원, 주민,
    주민들, 상점 주인, 상인, 어민, 탈북자, 병사, 시민, 시민들, 위원, 의원
    """,
    r"(?<!\w)(?:그|그녀|그들)(?=[은는이가])",
    r"(?P<before>(?:에|의 보도에) (?:따르면|의하면))",
    r"[^,.\"\x01]{0,16}?(?:은|는|이|가|도)(?=[\s,])",
)
_CHINESE = _solid(
    """
    say: 表示, 说, 說, 称, 稱, 指出, 报道, 報道, 報導, 强调, 強調, 认为, 認為, 写道, 警告, 指责, 指責, 透露, 回应,
    告诉;
    deny: 否认, 否認, 驳斥, 駁斥;
    confirm: 证实, 證實, 确认, 確認, 承认, 承認;
    estimate: 估计, 估計;
    forecast: 预测, 預測, 预计, 預計;
    announce: 宣布, 宣佈, 公布, 发布
    """,
    "发言人, 發言人, 官员, 官員, 专家, 專家, 消息人士, 媒体, 媒體, 政府, 军方, 軍方, 国防部, 外交部, 分析人士",
    "(?:他|她)们?",
    r"(?:据|據|根据|根據)",
    r"[^，。；：“”\"\x01]{0,10}",
)
_JAPANESE = _solid(
    """
    say: 述べた, 語った, 話した, 伝えた, 報じた, 指摘した, 強調した, 主張した, 説明した, 明らかにした, 批判した,
    非難した, 警告した, コメントした, 報道した, 述べている, 伝えている, 報じている, との見方を示した;
    deny: 否定した, 反論した;
    confirm: 確認した, 認めた;
    estimate: 推定した, 推計した, 見積もった;
    forecast: 予測した, 予想した;
    announce: 発表した, 公表した
    """,
    "報道官, 当局者, 専門家, 政府, 関係者, 情報筋, 軍, 国防省, 外務省, 首相, 大統領, メディア, 教授, 高官",
    "(?:同氏|彼女?)(?=[はが])",
    r"(?P<before>に(?:よると|よれば))",
    r"[^、。「」\"\x01]{0,10}?(?:は|が|も)",
)

PLAIN = {
    "ru": _RUSSIAN,
    "uk": _UKRAINIAN,
    "fr": _FRENCH,
    "it": _ITALIAN,
    "ko": _KOREAN,
    "zh": _CHINESE,
    "ja": _JAPANESE,
}
