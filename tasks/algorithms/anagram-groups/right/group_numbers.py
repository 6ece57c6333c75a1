from bisect import insort


def anagram_groups(words):
    number_of = {}
    groups = []
    for word in words:
        letters = []
        for char in word.lower():
            if char != " ":
                insort(letters, char)
        key = tuple(letters)
        if key not in number_of:
            number_of[key] = len(groups)
            groups.append([])
        groups[number_of[key]].append(word)
    return groups
