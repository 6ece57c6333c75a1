def longest_unique(text):
    last_seen = {}
    start = best_start = best_length = 0
    for position, char in enumerate(text.lower()):
        start = max(start, last_seen.get(char, -1) + 1)
        last_seen[char] = position
        if position - start >= best_length:
            best_start, best_length = start, position - start + 1
    return text[best_start : best_start + best_length]
