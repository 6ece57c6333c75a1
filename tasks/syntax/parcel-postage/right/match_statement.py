def postage_cents(weight_grams, zone, express=False):
    match zone:
        case "domestic":
            times = 1
        case "eu":
            times = 2
        case "world":
            times = 3
        case _:
            raise ValueError("zone")
    if weight_grams > 0:
        for limit, rate in ((500, 390), (1000, 490), (5000, 790), (31500, 1390)):
            if limit >= weight_grams:
                total = 0
                for _ in range(times):
                    total += rate
                if express:
                    total += 500
                return total
    raise ValueError("weight")
