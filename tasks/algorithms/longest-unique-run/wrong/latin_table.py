def longest_unique(text):
    last_seen = [-1] * 256
    start = best_start = best_length = 0
    for position, char in enumerate(text):
        code = ord(char) % 256
        start = max(start, last_seen[code] + 1)
        last_seen[code] = position
        if position - start >= best_length:
            best_start, best_length = start, position - start + 1
    return text[best_start : best_start + best_length]
