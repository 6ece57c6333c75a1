from collections import Counter, deque


def longest_unique(text):
    window = deque()
    counts = Counter()
    best = ""
    longest = 0
    place = None
    for position, char in enumerate(text):
        window.append(char)
        counts[char] += 1
        while counts[char] > 1:
            counts[window.popleft()] -= 1
        if len(window) > longest:
            longest = len(window)
            place = position + 1 - longest
    if place is not None:
        best = text[place : place + longest]
    return best
