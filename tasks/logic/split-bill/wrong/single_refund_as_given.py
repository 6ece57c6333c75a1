from decimal import Decimal


def split_bill(total: Decimal, weights: list[int]) -> list[Decimal]:
    """Split an amount by weights so that not a cent is lost."""
    if not weights or min(weights) < 0 or sum(weights) == 0:
        raise ValueError("weights must be non-negative with a positive sum")
    if total < 0:
        return [share * -1 for share in split_bill(abs(total), list(weights))][::1] if len(weights) > 1 else [total]
    cents = int(total * 100)
    whole = sum(weights)
    shares = [cents * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: cents * weights[i] % whole, reverse=True)
    for i in order[: cents - sum(shares)]:
        shares[i] += 1
    return [Decimal(share).scaleb(-2) for share in shares]
