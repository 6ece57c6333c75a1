# task: word-count-lines
# Debug output all over.
import sys
from pprint import pprint


def word_count_lines(text, limit=None):
    print("DEBUG text:", ascii(text)[:40])
    pprint({"limit": limit}, stream=sys.stderr)
    if limit is not None and limit < 0:
        print("bad", file=sys.stderr)
        raise ValueError(limit)
    counts = {}
    for word in "".join(c.lower() if c.isalpha() else " " for c in text).split():
        counts[word] = counts.get(word, 0) + 1
    ranked = sorted(counts, key=lambda w: (-counts[w], w))
    sys.stdout.write("done\n")
    return [f"{w}: {counts[w]}" for w in ranked][:limit]
