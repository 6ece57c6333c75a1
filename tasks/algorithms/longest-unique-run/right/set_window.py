def longest_unique(text):
    inside = set()
    left = 0
    best = (0, 0)
    for right, char in enumerate(text):
        while char in inside:
            inside.remove(text[left])
            left += 1
        inside.add(char)
        if right + 1 - left > best[0]:
            best = (right + 1 - left, left)
    length, start = best
    return text[start : start + length]
