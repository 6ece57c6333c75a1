def cents_of(price):
    if not isinstance(price, str):
        return price
    text = price.strip()
    sign = 1
    if text[:1] in ("-", "+"):
        sign = -1 if text[0] == "-" else 1
        text = text[1:]
    euros, _, cents = text.partition(".")
    return sign * (int(euros or "0") * 100 + int((cents + "00")[:2]))


def cart_total_cents(lines):
    total = 0
    for price, quantity in lines:
        count = int(quantity.strip()) if isinstance(quantity, str) else quantity
        if count < 0:
            raise ValueError(f"quantity {count} is negative")
        total += count * cents_of(price)
    return total
