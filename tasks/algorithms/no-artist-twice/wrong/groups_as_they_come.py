def arrange(songs):
    by_artist = {}
    for song in songs:
        by_artist.setdefault(song[0], []).append(song)
    half = (len(songs) + 1) // 2
    groups = list(by_artist.values())
    if any(len(group) > half for group in groups):
        return None
    in_groups = [song for group in groups for song in group]
    arranged = list(songs)
    arranged[::2] = in_groups[:half]
    arranged[1::2] = in_groups[half:]
    return arranged
