def least_capacity(weights, days):
    if days < 1:
        raise ValueError("days below 1")

    def trips(capacity):
        loads = [0]
        for weight in weights:
            if loads[-1] + weight <= capacity:
                loads[-1] += weight
            else:
                loads.append(weight)
        return len(loads)

    def search(low, high):
        if low == high:
            return low
        middle = low + (high - low) // 2
        return search(low, middle) if trips(middle) <= days else search(middle + 1, high)

    return search(max(weights), sum(weights)) if weights else 0
