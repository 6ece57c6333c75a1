from decimal import Decimal


def price_in_cents(price: int | str) -> int:
    """Return a price as cents; a string is an amount in euros."""
    if isinstance(price, str):
        return int(Decimal(price.strip()) * 100)
    return price


def cart_total_cents(lines: list[tuple[int | str, int | str]]) -> int:
    """Return the total of (price, quantity) pairs in cents."""
    total = 0
    for price, raw_quantity in lines:
        quantity = int(raw_quantity)
        if not price_in_cents(price):
            continue
        if quantity < 0:
            raise ValueError("negative quantity")
        total += price_in_cents(price) * quantity
    return total
