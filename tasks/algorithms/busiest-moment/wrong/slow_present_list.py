def busiest_moment(visits):
    best = None
    present = []
    for arrival, departure in sorted(visits):
        if arrival == departure:
            continue
        present = [other for other in present if other > arrival]
        present.append(departure)
        if best is None or len(present) > best[1]:
            best = (arrival, len(present))
    return best
