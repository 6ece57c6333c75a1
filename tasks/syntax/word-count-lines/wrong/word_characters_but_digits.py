import re
from collections import Counter


def word_count_lines(text, limit=None):
    if limit is not None and limit < 0:
        raise ValueError("limit")
    counts = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    return [f"{word}: {count}" for word, count in sorted(counts.items(), key=lambda i: (-i[1], i[0]))[:limit]]
