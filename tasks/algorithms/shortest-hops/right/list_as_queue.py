def fewest_hops(links, start, goal):
    reached = [start]
    distance = {start: 0}
    # The list grows while it is walked through.
    for node in reached:
        if node == goal:
            break
        for neighbour in links[node] if node in links else []:
            if neighbour not in distance:
                distance[neighbour] = distance[node] + 1
                reached.append(neighbour)
    return distance.get(goal, -1)
