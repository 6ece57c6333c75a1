def rank(results, method="standard"):
    if method != "standard" and method != "dense" and method != "modified":
        raise ValueError("method")
    table = sorted(results, key=lambda result: result[0])
    table.sort(key=lambda result: -result[1])
    ranked = []
    place = 0
    for position in range(len(table)):
        name, score = table[position]
        if position == 0 or table[position - 1][1] != score:
            if method == "standard":
                place = position + 1
            elif method == "dense":
                place += 1
            else:
                place = position + 1
                while place < len(table) and table[place][1] == score:
                    place += 1
        ranked.append((place, name, score))
    return ranked
