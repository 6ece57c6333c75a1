from decimal import Decimal

CENT = Decimal("0.01")


def split_bill(total, weights):
    if any(weight < 0 for weight in weights) or not any(weights):
        raise ValueError(f"{weights} is no way to share")
    sign = CENT.copy_sign(total)
    cents, whole = int(abs(total) / CENT), sum(weights)
    parts = [divmod(cents * weight, whole) for weight in weights]
    missing = cents - sum(share for share, _ in parts)
    by_loss = sorted((-rest, place) for place, (_, rest) in enumerate(parts))
    lucky = {place for _, place in by_loss[:missing]}
    return [(share + (place in lucky)) * sign for place, (share, _) in enumerate(parts)]
