def arrange(songs):
    by_artist = {}
    for song in songs:
        by_artist.setdefault(song[0], []).append(song)
    result = []
    last = None
    for _ in songs:
        left = [artist for artist, group in by_artist.items() if group and artist != last]
        if not left:
            return None
        last = max(left, key=lambda artist: len(by_artist[artist]))
        result.append(by_artist[last].pop())
    return result
