from collections import defaultdict


def words_of(text):
    word = ""
    for char in text + " ":
        if char.isalpha():
            word += char.lower()
        elif word:
            yield word
            word = ""


def word_count_lines(text, limit=None):
    if limit is not None and not limit >= 0:
        raise ValueError("negative limit")
    by_count = defaultdict(set)
    counts = defaultdict(int)
    for word in words_of(text):
        by_count[counts[word]].discard(word)
        counts[word] += 1
        by_count[counts[word]].add(word)
    lines = []
    for count in sorted(by_count, reverse=True):
        lines.extend(f"{word}: {count}" for word in sorted(by_count[count]))
    return lines if limit is None else lines[:limit]
