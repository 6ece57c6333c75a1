def anagram_groups(words: list[str]) -> list[list[str]]:
    """Group words that consist of the same letters, ignoring case and spaces."""
    groups: dict[str, list[str]] = {}
    for word in words:
        key = "".join(sorted(c for c in word.lower() if c.isalnum()))
        groups.setdefault(key, []).append(word)
    return list(groups.values())
