def postage_cents(weight_grams, zone, express=False):
    if weight_grams <= 0 or zone not in ("domestic", "eu", "world"):
        raise ValueError("weight or zone")
    rate = 390 if weight_grams <= 500 else 490 if weight_grams <= 1000 else 790 if weight_grams <= 5000 else 1390
    return rate * {"domestic": 1, "eu": 2, "world": 3}[zone] + 500 * express
