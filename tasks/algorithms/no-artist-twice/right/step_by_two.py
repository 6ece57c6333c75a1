from collections import Counter


def arrange(songs):
    n = len(songs)
    counts = Counter(artist for artist, _ in songs)
    if n and counts.most_common(1)[0][1] > n - n // 2:
        return None
    arranged = [None] * n
    place = 0
    for song in sorted(songs, key=lambda song: (-counts[song[0]], song[0])):
        arranged[place] = song
        place += 2
        if place >= n:
            place = 1
    return arranged
