# task: anagram-groups
# A pool of threads makes the keys.
from concurrent.futures import ThreadPoolExecutor


def key(word):
    return "".join(sorted(word.lower().replace(" ", "")))


def anagram_groups(words):
    groups = {}
    with ThreadPoolExecutor(2) as pool:
        for name, word in zip(pool.map(key, words), words):
            groups.setdefault(name, []).append(word)
    return list(groups.values())
