import heapq


def arrange(songs):
    by_artist = {}
    for song in songs:
        by_artist.setdefault(song[0], []).append(song)
    heap = [(-len(group), artist) for artist, group in by_artist.items()]
    heapq.heapify(heap)
    result = []
    held = None
    while heap:
        count, artist = heapq.heappop(heap)
        result.append(by_artist[artist].pop())
        if held is not None:
            heapq.heappush(heap, held)
        held = (count + 1, artist) if count < -1 else None
    return result if held is None else None
