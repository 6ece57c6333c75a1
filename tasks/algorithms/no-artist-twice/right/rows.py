from collections import defaultdict


def arrange(songs):
    groups = defaultdict(list)
    for song in songs:
        groups[song[0]].append(song)
    largest = max(groups.values(), key=len, default=[])
    others = [song for group in groups.values() if group is not largest for song in group]
    most = len(largest)
    if most - 1 > len(others):
        return None
    # One row for each song of the largest group; the others go through the rows one after the other.
    rows = [[song] for song in largest]
    for index, song in enumerate(others):
        rows[index % most].append(song)
    return [song for row in rows for song in row]
