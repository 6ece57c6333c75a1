def cart_total_cents(lines):
    total = 0.0
    for price, quantity in lines:
        quantity = int(quantity)
        if quantity < 0:
            raise ValueError("quantity")
        total += (float(price.strip()) if isinstance(price, str) else price / 100) * quantity
    return round(total * 100)
