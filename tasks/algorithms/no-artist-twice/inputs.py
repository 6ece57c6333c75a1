from collections import Counter


def fresh(rng):
    n = rng.choice([0, 1, 2, 3, 5, 8, 9, 15, 30])
    kind = rng.randrange(4)
    if kind == 0:
        artists = [rng.choice("abc") for _ in range(n)]
    elif kind == 1:
        artists = [rng.choice("abcdefghij") for _ in range(n)]
    else:
        most = max(0, (n + 1) // 2 + rng.choice([-1, 0, 0, 0, 1]))
        artists = ["m"] * min(n, most) + [rng.choice("abxyz") for _ in range(n - most)]
        rng.shuffle(artists)
    return ([(artist, rng.choice(["Rain", "Snow", "Fog", f"No. {i}"])) for i, artist in enumerate(artists)],)


def scale(n, rng):
    artists = ["many"] * (n // 2) + [f"artist {i}" for i in range(n - n // 2)]
    if rng.random() < 0.5:
        artists = [f"artist {i // 2}" for i in range(n)]
    rng.shuffle(artists)
    return ([(artist, f"title {i}") for i, artist in enumerate(artists)],)


def accept(result, songs):
    """Whether it holds the same songs and no artist twice in a row, or is None where one artist has too many."""
    counts = Counter(artist for artist, _title in songs)
    if songs and max(counts.values()) > (len(songs) + 1) // 2:
        return result is None
    if type(result) is not list or any(type(song) is not tuple for song in result):
        return False
    return Counter(result) == Counter(songs) and all(a[0] != b[0] for a, b in zip(result, result[1:]))
