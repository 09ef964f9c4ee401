"""Which way text runs: the Unicode Bidirectional Algorithm, standard library only.

Source: Unicode Standard Annex #9, revision 46 (Unicode 15); rule names in comments are its own.
Proved by Unicode's BidiTest and BidiCharacterTest files.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

REMOVED = -1
"""The level of a character that rule X9 takes out: embeddings, overrides, boundary neutrals."""

MAX_DEPTH = 125
MAX_OPEN_BRACKETS = 63

_EMBEDDINGS = {"LRE": (0, None), "RLE": (1, None), "LRO": (0, "L"), "RLO": (1, "R")}
_ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "PDI", *_ISOLATES})
_STRONG = frozenset({"L", "R", "AL"})
_TRAILING = frozenset({"WS", "PDI", *_ISOLATES})
_EXPLICIT = frozenset({*_EMBEDDINGS, *_ISOLATES, "PDF", "PDI", "BN", "B"})

# BidiBrackets.txt and BidiMirroring.txt of Unicode 15, opening before closing. The standard
# library knows that a character is mirrored, but not by which other one.
_BRACKETS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎"
    "⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜\u3008\u3009《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_OTHER_MIRRORS = (
    "<>«»‹›∈∋∉∌∊∍∕⧵∟⯾∠⦣∡⦛∢⦠∤⫮∼∽≃⋍≅≌≒≓≔≕≤≥≦≧≨≩≪≫≮≯≰≱≲≳≴≵≶≷≸≹≺≻≼≽≾≿⊀⊁⊂⊃⊄⊅⊆⊇⊈⊉⊊⊋⊏⊐⊑⊒⊘⦸⊢⊣⊦⫞⊨⫤⊩⫣⊫⫥"
    "⊰⊱⊲⊳⊴⊵⊶⊷⊸⟜⋉⋊⋋⋌⋐⋑⋖⋗⋘⋙⋚⋛⋜⋝⋞⋟⋠⋡⋢⋣⋤⋥⋦⋧⋨⋩⋪⋫⋬⋭⋰⋱⋲⋺⋳⋻⋴⋼⋶⋽⋷⋾⟃⟄⟈⟉⟋⟍⟕⟖⟝⟞⟢⟣⟤⟥⦤⦥⦨⦩⦪⦫⦬⦭⦮⦯⧀⧁⧄⧅⧏⧐"
    "⧑⧒⧔⧕⧨⧩⧸⧹⨫⨬⨭⨮⨴⨵⨼⨽⩤⩥⩹⩺⩻⩼⩽⩾⩿⪀⪁⪂⪃⪄⪅⪆⪇⪈⪉⪊⪋⪌⪍⪎⪏⪐⪑⪒⪓⪔⪕⪖⪗⪘⪙⪚⪛⪜⪝⪞⪟⪠⪡⪢⪦⪧⪨⪩⪪⪫⪬⪭⪯⪰⪱⪲⪳⪴⪵⪶⪷⪸⪹⪺⪻⪼"
    "⪽⪾⪿⫀⫁⫂⫃⫄⫅⫆⫇⫈⫉⫊⫋⫌⫍⫎⫏⫐⫑⫒⫓⫔⫕⫖⫬⫭⫷⫸⫹⫺⸂⸃⸄⸅⸉⸊⸌⸍⸜⸝⸠⸡﹤﹥＜＞"
)


def _both_ways(pairs: str) -> dict[str, str]:
    there = dict(zip(pairs[::2], pairs[1::2], strict=True))
    return there | {b: a for a, b in there.items()}


MIRRORED = _both_ways(_BRACKETS + _OTHER_MIRRORS)
"""Rule L4: the character to draw instead where the level is odd."""

# U+2329/232A are canonically equal to U+3008/3009 and pair with them (BD16).
_CANONICAL = {"\u2329": "\u3008", "\u232a": "\u3009"}
_CLOSING = {
    _CANONICAL.get(a, a): _CANONICAL.get(b, b)
    for a, b in zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True)
}
_CLOSERS = frozenset(_CLOSING.values())

# DerivedBidiClass.txt: unassigned code points of right-to-left blocks.
_UNASSIGNED = (
    ("R", ((0x0590, 0x05FF), (0x07C0, 0x085F), (0xFB1D, 0xFB4F), (0x10800, 0x10CFF))),
    ("AL", ((0x0600, 0x07BF), (0x0860, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))),
)


MAY_TURN = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A character that can have another level than a paragraph's from left to right."""


@lru_cache(maxsize=4096)
def bidi_class(char: str) -> str:
    """Return the Bidi_Class of a character, unassigned ones included."""
    known = unicodedata.bidirectional(char)
    if known:
        return known
    code = ord(char)
    for name, blocks in _UNASSIGNED:
        if any(low <= code <= high for low, high in blocks):
            return name
    return "L"


def is_rtl(char: str) -> bool:
    """Tell whether a character is a letter of a script written from right to left."""
    return bidi_class(char) in ("R", "AL")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's base level (0 left-to-right, 1 right-to-left) and the level of each character.

    Levels are those before rule L1, which belongs to a display line: ask ``line``.
    """

    classes: tuple[str, ...]
    base: int
    levels: tuple[int, ...]

    def line(self, start: int = 0, end: int | None = None) -> tuple[int, ...]:
        """Return the levels of ``[start, end)`` as a display line.

        White space at its end and before separators falls back to the base level (L1).
        """
        end = len(self.levels) if end is None else end
        levels = list(self.levels[start:end])
        resetting = True
        for at in range(len(levels) - 1, -1, -1):
            kind = self.classes[start + at]
            if kind in ("B", "S"):
                levels[at] = self.base
                resetting = True
            elif levels[at] == REMOVED:
                continue
            elif resetting and kind in _TRAILING:
                levels[at] = self.base
            else:
                resetting = False
        return tuple(levels)


def paragraph(text: str, base: int | None = None) -> Paragraph:
    """Resolve one paragraph of text; ``base`` None takes it from the first strong character."""
    return resolve([bidi_class(char) for char in text], text, base)


def resolve(classes: Sequence[str], text: str = "", base: int | None = None) -> Paragraph:
    """Resolve a paragraph given as Bidi_Class values; ``text`` is needed for paired brackets."""
    matches = _isolate_pairs(classes)
    if base is None:
        base = _first_strong(classes, 0, len(classes), matches) or 0
    present = set(classes)
    kinds = list(classes)
    levels = [base] * len(kinds)
    if present & _EXPLICIT:
        _explicit(classes, kinds, levels, base, matches)
    embedded = tuple(levels)
    for run in _isolating_runs(classes, embedded, matches):
        _resolve_run(classes, kinds, embedded, levels, text, base, run)
    return Paragraph(tuple(classes), base, tuple(levels))


def visual_order(levels: Sequence[int]) -> list[int]:
    """Return the logical indices of a line from left to right (L2); removed ones are left out."""
    order = [at for at, level in enumerate(levels) if level != REMOVED]
    highest = max((levels[at] for at in order), default=0)
    lowest_odd = min((levels[at] for at in order if levels[at] % 2), default=highest + 1)
    for level in range(highest, lowest_odd - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            if end > start:
                order[start:end] = order[start:end][::-1]
            start = end + 1
    return order


def _isolate_pairs(classes: Sequence[str]) -> dict[int, int]:
    """Match isolate initiators with their PDI (BD9), both ways; unmatched ones are absent."""
    pairs: dict[int, int] = {}
    open_isolates: list[int] = []
    for at, kind in enumerate(classes):
        if kind in _ISOLATES:
            open_isolates.append(at)
        elif kind == "PDI" and open_isolates:
            opener = open_isolates.pop()
            pairs[opener], pairs[at] = at, opener
        elif kind == "B":
            open_isolates.clear()
    return pairs


def _first_strong(
    classes: Sequence[str], start: int, end: int, matches: dict[int, int]
) -> int | None:
    """P2 and P3: the level that the first strong character outside isolates asks for."""
    at = start
    while at < end:
        kind = classes[at]
        if kind in _STRONG:
            return 0 if kind == "L" else 1
        at = matches.get(at, end) if kind in _ISOLATES else at
        at += 1
    return None


def _explicit(
    classes: Sequence[str],
    kinds: list[str],
    levels: list[int],
    base: int,
    matches: dict[int, int],
) -> None:
    """X1 to X8: give every character its embedding level, overriding its class where told to."""
    stack: list[tuple[int, str | None, bool]] = [(base, None, False)]
    overflow_isolates = overflow_embeddings = valid_isolates = 0
    for at, kind in enumerate(classes):
        level, override, _ = stack[-1]
        if kind in _EMBEDDINGS:
            levels[at] = REMOVED
            odd, forced = _EMBEDDINGS[kind]
            deeper = _next_level(level, odd)
            if deeper <= MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                stack.append((deeper, forced, False))
            elif not overflow_isolates:
                overflow_embeddings += 1
        elif kind in _ISOLATES:
            levels[at] = level
            kinds[at] = override or kind
            odd = int(kind == "RLI")
            if kind == "FSI":
                stop = matches.get(at, len(classes))
                odd = _first_strong(classes, at + 1, stop, matches) or 0
            deeper = _next_level(level, odd)
            if deeper <= MAX_DEPTH and not overflow_isolates and not overflow_embeddings:
                valid_isolates += 1
                stack.append((deeper, None, True))
            else:
                overflow_isolates += 1
        elif kind == "PDI":
            if overflow_isolates:
                overflow_isolates -= 1
            elif valid_isolates:
                overflow_embeddings = 0
                while not stack[-1][2]:
                    stack.pop()
                stack.pop()
                valid_isolates -= 1
            levels[at], override, _ = stack[-1]
            kinds[at] = override or kind
        elif kind == "PDF":
            levels[at] = REMOVED
            if not overflow_isolates:
                if overflow_embeddings:
                    overflow_embeddings -= 1
                elif not stack[-1][2] and len(stack) > 1:
                    stack.pop()
        elif kind == "B":
            levels[at] = base
            stack = [(base, None, False)]
            overflow_isolates = overflow_embeddings = valid_isolates = 0
        elif kind == "BN":
            levels[at] = REMOVED
        else:
            levels[at] = level
            kinds[at] = override or kind


def _next_level(level: int, odd: int) -> int:
    return level + 1 if (level + 1) % 2 == odd else level + 2


def _isolating_runs(
    classes: Sequence[str], levels: Sequence[int], matches: dict[int, int]
) -> Iterator[list[int]]:
    """X10, BD13: level runs joined over isolates, each as the indices of its characters."""
    runs: list[list[int]] = []
    last = REMOVED
    for at, level in enumerate(levels):
        if level == REMOVED:
            continue
        if level == last:
            runs[-1].append(at)
        else:
            runs.append([at])
            last = level
    if len(runs) == 1:
        yield runs[0]
        return
    starting_at = {run[0]: run for run in runs}
    for run in runs:
        if classes[run[0]] == "PDI" and run[0] in matches:
            continue
        sequence = list(run)
        while classes[sequence[-1]] in _ISOLATES and sequence[-1] in matches:
            sequence += starting_at[matches[sequence[-1]]]
        yield sequence


def _resolve_run(
    classes: Sequence[str],
    kinds: list[str],
    embedded: Sequence[int],
    levels: list[int],
    text: str,
    base: int,
    run: list[int],
) -> None:
    level = embedded[run[0]]
    before = next((embedded[at] for at in range(run[0] - 1, -1, -1) if embedded[at] >= 0), base)
    after = base
    if classes[run[-1]] not in _ISOLATES:
        following = range(run[-1] + 1, len(embedded))
        after = next((embedded[at] for at in following if embedded[at] >= 0), base)
    start = "R" if max(level, before) % 2 else "L"
    end = "R" if max(level, after) % 2 else "L"
    embedding = "R" if level % 2 else "L"
    _weak(kinds, run, start)
    if text:
        _brackets(classes, kinds, run, text, start, embedding)
    _neutral(kinds, run, start, end, embedding)
    for at in run:  # I1, I2
        kind = kinds[at]
        if level % 2:
            levels[at] = level + (kind != "R")
        elif kind != "L":
            levels[at] = level + (1 if kind == "R" else 2)


def _weak(kinds: list[str], run: list[int], start: str) -> None:
    """W1 to W7: marks, numbers and what stands in and round numbers."""
    previous = strong = start
    for at in run:  # W1, W2, W3
        kind = kinds[at]
        if kind == "NSM":
            kind = "ON" if previous in _ISOLATES or previous == "PDI" else previous
            kinds[at] = kind
        previous = kind
        if kind in _STRONG:
            strong = kind
            if kind == "AL":
                kinds[at] = "R"
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
            previous = "EN"  # W1 comes before W2: a mark after this digit is one like it
    _after_marks(kinds, run, start)


def _after_marks(kinds: list[str], run: list[int], start: str) -> None:
    """W4 to W7, over classes in which marks and Arabic letters are resolved."""
    for place in range(1, len(run) - 1):  # W4
        kind = kinds[run[place]]
        if kind in ("ES", "CS"):
            left, right = kinds[run[place - 1]], kinds[run[place + 1]]
            if left == right and (left == "EN" or (left == "AN" and kind == "CS")):
                kinds[run[place]] = left
    place = 0
    while place < len(run):  # W5
        if kinds[run[place]] != "ET":
            place += 1
            continue
        stop = place
        while stop < len(run) and kinds[run[stop]] == "ET":
            stop += 1
        beside = (place and kinds[run[place - 1]] == "EN") or (
            stop < len(run) and kinds[run[stop]] == "EN"
        )
        for at in run[place:stop]:
            kinds[at] = "EN" if beside else "ON"
        place = stop
    strong = start
    for at in run:  # W6, W7
        kind = kinds[at]
        if kind in ("ES", "CS"):
            kinds[at] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _as_strong(kind: str) -> str | None:
    """N0 to N2 read numbers as R."""
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else None


def _brackets(
    classes: Sequence[str],
    kinds: list[str],
    run: list[int],
    text: str,
    start: str,
    embedding: str,
) -> None:
    """N0: both brackets of a pair take the direction of what they hold, or of what is before."""
    for opening, closing in _bracket_pairs(kinds, run, text):
        inside = {_as_strong(kinds[run[place]]) for place in range(opening + 1, closing)}
        if embedding in inside:
            direction = embedding
        elif inside == {None} or not inside:
            continue
        else:
            other = "L" if embedding == "R" else "R"
            context = (_as_strong(kinds[run[place]]) for place in range(opening - 1, -1, -1))
            before = next((kind for kind in context if kind), start)
            direction = other if before == other else embedding
        for place in (opening, closing):
            kinds[run[place]] = direction
            mark = place + 1
            while mark < len(run) and classes[run[mark]] == "NSM":
                kinds[run[mark]] = direction
                mark += 1


def _bracket_pairs(kinds: list[str], run: list[int], text: str) -> list[tuple[int, int]]:
    """BD16: pairs of brackets in one run, as places in the run, in order of the opening one."""
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for place, at in enumerate(run):
        if kinds[at] != "ON":
            continue
        char = _CANONICAL.get(text[at], text[at])
        if char in _CLOSING:
            if len(waiting) == MAX_OPEN_BRACKETS:
                return []
            waiting.append((_CLOSING[char], place))
        elif char in _CLOSERS:
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == char:
                    pairs.append((waiting[depth][1], place))
                    del waiting[depth:]
                    break
    return sorted(pairs)


def _neutral(kinds: list[str], run: list[int], start: str, end: str, embedding: str) -> None:
    """N1, N2: neutrals between two of one direction take it, others the embedding's."""
    place, left = 0, start
    while place < len(run):
        kind = kinds[run[place]]
        if kind not in _NEUTRAL:
            left = _as_strong(kind) or left
            place += 1
            continue
        stop = place
        while stop < len(run) and kinds[run[stop]] in _NEUTRAL:
            stop += 1
        right = _as_strong(kinds[run[stop]]) if stop < len(run) else end
        for at in run[place:stop]:
            kinds[at] = left if left == right else embedding
        place = stop
