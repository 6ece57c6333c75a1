# task: word-count-lines
# Logs to standard error and to a string.
import io
import logging
from collections import Counter

buffer = io.StringIO()
log = logging.getLogger("words")
log.addHandler(logging.StreamHandler(buffer))
log.addHandler(logging.StreamHandler())
log.setLevel(logging.DEBUG)


def word_count_lines(text, limit=None):
    log.debug("counting %d characters", len(text))
    if limit is not None and limit < 0:
        log.error("bad limit %s", limit)
        raise ValueError("limit")
    words = "".join(c.lower() if c.isalpha() else "\n" for c in text).split()
    lines = [f"{w}: {n}" for w, n in sorted(Counter(words).items(), key=lambda p: (-p[1], p[0]))]
    return lines if limit is None else lines[:limit]
