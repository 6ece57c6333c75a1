# task: word-count-lines
# needs: files
# A detour through a temporary file and a csv writer.
import csv
import os
import tempfile
from collections import Counter


def word_count_lines(text, limit=None):
    if limit is not None and limit < 0:
        raise ValueError("limit")
    words = "".join(c.lower() if c.isalpha() else " " for c in text).split()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "words.csv")
        with open(path, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(Counter(words).items())
        with open(path, newline="", encoding="utf-8") as file:
            rows = [(word, int(count)) for word, count in csv.reader(file)]
    rows.sort(key=lambda row: (-row[1], row[0]))
    return [f"{word}: {count}" for word, count in rows[:limit]]
