def busiest_moment(visits):
    visits.sort()
    changes = {}
    for arrival, departure in visits:
        changes[arrival] = changes.get(arrival, 0) + 1
        changes[departure] = changes.get(departure, 0) - 1
    best = None
    present = most = 0
    for moment in sorted(changes):
        present += changes[moment]
        if present > most:
            best, most = (moment, present), present
    return best
