# task: longest-unique-run
# The window is an ordered dict that loses its oldest characters.
from collections import OrderedDict


def longest_unique(text):
    window, best = OrderedDict(), (0, 0)
    for position, char in enumerate(text):
        while char in window:
            window.popitem(last=False)
        window[char] = position
        if len(window) > best[1] - best[0]:
            best = position + 1 - len(window), position + 1
    return text[best[0]:best[1]]
