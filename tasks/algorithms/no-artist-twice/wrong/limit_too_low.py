def arrange(songs):
    by_artist = {}
    for song in songs:
        by_artist.setdefault(song[0], []).append(song)
    half = len(songs) // 2
    groups = sorted(by_artist.values(), key=len, reverse=True)
    if groups and len(groups[0]) > half:
        return None
    in_groups = [song for group in groups for song in group]
    arranged = list(songs)
    arranged[::2] = in_groups[: len(songs) - half]
    arranged[1::2] = in_groups[len(songs) - half :]
    return arranged
