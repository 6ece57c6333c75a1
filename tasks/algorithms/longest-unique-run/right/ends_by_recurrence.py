def longest_unique(text):
    """The end of the stretch that begins at a character is the least of its own next place and the end of the one behind it."""
    following = {}
    end = len(text)
    longest, begin = 0, 0
    for start in range(len(text) - 1, -1, -1):
        end = min(end, following.get(text[start], len(text)))
        following[text[start]] = start
        if end - start >= longest:
            longest, begin = end - start, start
    return text[begin : begin + longest]
