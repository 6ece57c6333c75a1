# task: split-bill
# Exact shares as fractions; the largest rest gets the cent.
from decimal import Decimal
from fractions import Fraction


def split_bill(total, weights):
    if not weights or any(weight < 0 for weight in weights) or not any(weights):
        raise ValueError("weights")
    if total < 0:
        return [-share for share in split_bill(-total, weights)]
    cents, whole = int(total * 100), sum(weights)
    exact = [Fraction(cents * weight, whole) for weight in weights]
    shares = [int(share) for share in exact]
    rests = sorted((share - part, -place) for place, (share, part) in enumerate(zip(exact, shares)))
    for _ in range(cents - sum(shares)):
        shares[-rests.pop()[1]] += 1
    return [Decimal(share).scaleb(-2) for share in shares]
