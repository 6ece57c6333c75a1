def cart_total_cents(lines):
    total = 0
    for price, quantity in lines:
        quantity = int(quantity)
        if quantity < 0:
            raise ValueError("quantity")
        if isinstance(price, str):
            price = int(round(float(price) * 100))
        total += price * quantity
    return total
