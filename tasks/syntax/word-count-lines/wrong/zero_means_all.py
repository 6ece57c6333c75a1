from collections import Counter


def word_count_lines(text, limit=None):
    if limit is not None and limit < 0:
        raise ValueError("limit")
    counts = Counter("".join(c.lower() if c.isalpha() else " " for c in text).split())
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [f"{word}: {count}" for word, count in (ranked[:limit] if limit else ranked)]
