def postage_cents(weight_grams, zone, express=False):
    rates = [(500, 390), (1000, 490), (5000, 790), (31500, 1390)]
    if not 0 < weight_grams:
        raise ValueError("weight")
    factor = {"domestic": 1, "eu": 2, "world": 3}.get(zone, 1)
    for limit, rate in rates:
        if weight_grams <= limit:
            return rate * factor + (500 if express else 0)
    raise ValueError("weight")
