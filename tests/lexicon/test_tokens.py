"""What the aligner takes for a word, script by script."""

from __future__ import annotations

import pytest

from workbench.lexicon.tokens import are_tokens, token_spans, tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The café, 12 (x)", "The|café|12|(|x|)"),
        ("می‌خواهد 27 کنگره", "می|خواهد|27|کنگره"),
        ("Съезд открылся?", "Съезд|открылся|?"),
        ("人人生而自由,12", "人|人|生|而|自|由|12"),
        ("すべてのコンピュータ", "す|べ|て|の|コンピュータ"),
        ("모든 인간은", "모든|인간은"),
        ("मनुष्यों को गौरव", "मनुष्यों|को|गौरव"),
        ("মানব অধিকারের", "মানব|অধিকারের"),
        ("மனிதப் பிறவியினர்", "மனிதப்|பிறவியினர்"),
        ("เกิดมามีอิสระ", "เกิ|ด|มา|มี|อิ|ส|ระ"),
        ("ມະນຸດທຸກຄົນ", "ມະ|ນຸ|ດ|ທຸ|ກ|ຄົ|ນ"),
        ("មនុស្សទាំងអស់", "ម|នុ|ស្ស|ទាំ|ង|អ|ស់"),
        ("လူတိုင်း", "လူ|တို|င်း"),
        ("WHO在2019年说", "WHO|在|2019|年|说"),
    ],
)
def test_words_of_every_script(text: str, found: str) -> None:
    assert tokens(text) == found.split("|")
    assert [text[start:end] for start, end in token_spans(text)] == tokens(text)


@pytest.mark.parametrize(("text", "is_one"), [("съезд", True), ("人人", False), ("a b", False)])
def test_one_word(text: str, is_one: bool) -> None:
    assert are_tokens([text, "word"]) == [is_one, True]
