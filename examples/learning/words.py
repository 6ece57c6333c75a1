"""Words of Python text, and the few of them that stand for themselves; others are a number, a text, or a name."""

from __future__ import annotations

import re

WORDS = (
    *("return", "if", "elif", "else", "for", "while", "in", "not", "and", "or", "is", "None", "True", "False", "raise"),
    *("try", "except", "continue", "break", "pass", "lambda", "yield", "del", "with", "import", "def", "self"),
    *("len", "range", "int", "str", "float", "list", "dict", "set", "tuple", "sorted", "min", "max", "sum", "abs"),
    *("round", "reversed", "enumerate", "append", "extend", "copy", "get", "strip", "lower", "key", "reverse"),
    *("+", "-", "*", "/", "//", "%", "**", "<", "<=", ">", ">=", "==", "!=", "=", "+=", "-=", "*=", "&", "|", "^"),
    *("[", "]", "(", ")", "{", "}", ":", ",", ".", "0", "1", "2", "-1"),
)
#: places for WORDS, then for another number, a text, another name
PLACES = len(WORDS) + 3
_PLACE = {word: index for index, word in enumerate(WORDS)}
_TOKEN = re.compile(
    r"[A-Za-z_]\w*|\d[\w.]*|\"[^\"\n]*\"|'[^'\n]*'|\*\*|//|<=|>=|==|!=|\+=|-=|\*=|[^\s\w]",
)


def words_of(text: str) -> list[str]:
    """The tokens of some Python, white space left out; text that is none gives its words and signs."""
    return _TOKEN.findall(text)


def place_of(word: str) -> int:
    """0..PLACES - 1."""
    if word in _PLACE:
        return _PLACE[word]
    if word[0].isdigit():
        return len(WORDS)
    return len(WORDS) + (1 if word[0] in "\"'" else 2)


def kind_of(word: str) -> str:
    """The word itself when it is one of WORDS, else a letter that says what it is."""
    return word if word in _PLACE else "NSX"[place_of(word) - len(WORDS)]


def is_name(word: str) -> bool:
    """Whether it is a name that a program has chosen."""
    return word.isidentifier() and word not in _PLACE
