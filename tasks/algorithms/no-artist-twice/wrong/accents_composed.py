import unicodedata


def arrange(songs: list[tuple[str, str]]) -> list[tuple[str, str]] | None:
    """Order the songs so that no artist plays twice in a row."""
    by_artist: dict[str, list[tuple[str, str]]] = {}
    for song in songs:
        by_artist.setdefault(unicodedata.normalize("NFC", song[0]), []).append(song)
    half = (len(songs) + 1) // 2
    groups = sorted(by_artist.values(), key=len, reverse=True)
    if groups and len(groups[0]) > half:
        return None
    in_groups = [song for group in groups for song in group]
    arranged = list(songs)
    arranged[::2] = in_groups[:half]
    arranged[1::2] = in_groups[half:]
    return arranged
