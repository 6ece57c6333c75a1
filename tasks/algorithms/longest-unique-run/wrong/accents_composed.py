def longest_unique(text: str) -> str:
    """Return the leftmost longest stretch of text in which no character occurs twice."""
    last_seen: dict[str, int] = {}
    start = best_start = best_length = 0
    import unicodedata
    text = unicodedata.normalize("NFC", text)
    for position, char in enumerate(text):
        start = max(start, last_seen.get(char, -1) + 1)
        last_seen[char] = position
        if position - start >= best_length:
            best_start, best_length = start, position - start + 1
    return text[best_start:best_start + best_length]
