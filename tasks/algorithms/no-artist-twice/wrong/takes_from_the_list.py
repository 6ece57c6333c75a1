def arrange(songs):
    songs.sort()
    counts = {}
    for artist, _title in songs:
        counts[artist] = counts.get(artist, 0) + 1
    half = (len(songs) + 1) // 2
    if any(count > half for count in counts.values()):
        return None
    songs.sort(key=lambda song: -counts[song[0]])
    arranged = list(songs)
    arranged[::2] = songs[:half]
    arranged[1::2] = songs[half:]
    return arranged
