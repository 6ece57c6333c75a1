from bisect import bisect_left

LIMITS = [500, 1000, 5000, 31500]
RATES = [390, 490, 790, 1390]
FACTORS = {"domestic": 1, "eu": 2, "world": 3}


def postage_cents(weight_grams, zone, express=False):
    if weight_grams <= 0 or weight_grams > LIMITS[-1]:
        raise ValueError(f"no rate for {weight_grams} g")
    if zone not in FACTORS:
        raise ValueError(f"unknown zone {zone}")
    return RATES[bisect_left(LIMITS, weight_grams)] * FACTORS[zone] + 500 * bool(express)
