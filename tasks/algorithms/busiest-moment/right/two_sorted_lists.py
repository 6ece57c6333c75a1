def busiest_moment(visits):
    real = [visit for visit in visits if visit[0] < visit[1]]
    arrivals = sorted(arrival for arrival, _ in real)
    departures = sorted(departure for _, departure in real)
    best_count, best_moment = 0, None
    gone = 0
    for come, moment in enumerate(arrivals, start=1):
        while departures[gone] <= moment:
            gone += 1
        if come - gone > best_count:
            best_count, best_moment = come - gone, moment
    return None if best_moment is None else (best_moment, best_count)
