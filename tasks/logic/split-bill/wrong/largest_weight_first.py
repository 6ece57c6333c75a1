from decimal import Decimal


def split_bill(total, weights):
    if not weights or min(weights) < 0 or sum(weights) == 0:
        raise ValueError("weights")
    if total < 0:
        return [-share for share in split_bill(-total, weights)]
    cents = int(total * 100)
    shares = [cents * weight // sum(weights) for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: weights[i], reverse=True)
    for i in order[: cents - sum(shares)]:
        shares[i] += 1
    return [Decimal(share).scaleb(-2) for share in shares]
