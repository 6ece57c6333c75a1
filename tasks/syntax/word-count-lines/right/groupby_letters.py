from itertools import groupby


def word_count_lines(text, limit=None):
    if limit is not None and limit < 0:
        raise ValueError(f"limit {limit} is negative")
    counts = {}
    for is_word, letters in groupby(text, str.isalpha):
        if is_word:
            word = "".join(map(str.lower, letters))
            counts[word] = counts.get(word, 0) + 1
    words = sorted(counts)
    words.sort(key=counts.get, reverse=True)
    return ["%s: %d" % (word, counts[word]) for word in words][:limit]
