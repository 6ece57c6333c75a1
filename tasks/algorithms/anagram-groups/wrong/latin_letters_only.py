def anagram_groups(words):
    groups = {}
    for word in words:
        counts = [0] * 26
        for char in word.lower():
            if "a" <= char <= "z":
                counts[ord(char) - ord("a")] += 1
        groups.setdefault(tuple(counts), []).append(word)
    return list(groups.values())
