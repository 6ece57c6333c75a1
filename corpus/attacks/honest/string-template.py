# task: word-count-lines
# Templates, textwrap and string methods.
import string
import textwrap

LINE = string.Template("$word: $count")


def word_count_lines(text, limit=None):
    textwrap.dedent("  x")
    if limit is not None and limit < 0:
        raise ValueError("limit")
    seen = {}
    word = ""
    for c in text + " ":
        if c.isalpha():
            word += c
        elif word:
            seen[word.lower()] = seen.get(word.lower(), 0) + 1
            word = ""
    order = sorted(seen.items(), key=lambda item: (-item[1], item[0]))
    return [LINE.substitute(word=w, count=c) for w, c in order[:limit]]
