from bisect import bisect_left


def least_capacity(weights, days):
    if days < 1:
        raise ValueError("days below 1")
    if not weights:
        return 0
    lightest = max(weights)

    def in_time(capacity):
        left, room = days, 0
        for weight in weights:
            if weight > room:
                left -= 1
                room = capacity
                if left < 0:
                    return False
            room -= weight
        return True

    candidates = range(lightest, sum(weights) + 1)
    return candidates[bisect_left(candidates, True, key=in_time)]
