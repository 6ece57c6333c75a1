def arrange(songs):
    counts = {}
    for artist, _title in songs:
        counts[artist] = counts.get(artist, 0) + 1
    half = (len(songs) + 1) // 2
    if any(count > half for count in counts.values()):
        return None
    ordered = sorted(map(list, songs), key=lambda song: (-counts[song[0]], song[0]))
    arranged = [None] * len(songs)
    arranged[::2] = ordered[:half]
    arranged[1::2] = ordered[half:]
    return arranged
