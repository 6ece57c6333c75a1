# task: exam-ranking
# The names of each score first, then the scores from the top.
from collections import defaultdict


def rank(results, method="standard"):
    if method not in {"standard", "dense", "modified"}:
        raise ValueError(method)
    names = defaultdict(list)
    for name, score in results:
        names[score].append(name)
    ranked, above = [], 0
    for dense, score in enumerate(sorted(names, reverse=True), 1):
        here = sorted(names[score])
        place = {"standard": above + 1, "dense": dense, "modified": above + len(here)}[method]
        ranked += [(place, name, score) for name in here]
        above += len(here)
    return ranked
