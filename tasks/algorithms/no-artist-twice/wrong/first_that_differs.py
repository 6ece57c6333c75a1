def arrange(songs):
    rest = list(songs)
    result = []
    while rest:
        for index, song in enumerate(rest):
            if not result or result[-1][0] != song[0]:
                result.append(rest.pop(index))
                break
        else:
            return None
    return result
