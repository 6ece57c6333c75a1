# task: longest-unique-run
# Searches the window for each character, in C. There are so few characters that this never costs twice as much.
def longest_unique(text):
    start, best = 0, (0, 0)
    for position, char in enumerate(text):
        found = text.find(char, start, position)
        if found >= 0:
            start = found + 1
        if position + 1 - start > best[1] - best[0]:
            best = start, position + 1
    return text[best[0]:best[1]]
