class Inventory:
    """Stock and reserved quantities are kept for each article, and changed together with the orders."""

    def __init__(self):
        self.stock = {}
        self.taken = {}
        self.orders = {}

    def receive(self, sku, quantity):
        if quantity < 1:
            raise ValueError(f"quantity {quantity} is below 1")
        self.stock[sku] = self.on_hand(sku) + quantity
        return self.stock[sku]

    def on_hand(self, sku):
        return self.stock.get(sku, 0)

    def available(self, sku):
        return self.on_hand(sku) - self.taken.get(sku, 0)

    def _take(self, lines, sign):
        for sku, quantity in lines.items():
            self.taken[sku] = self.taken.get(sku, 0) + sign * quantity

    def reserve(self, order, lines):
        for quantity in lines.values():
            if quantity < 1:
                raise ValueError(f"quantity {quantity} is below 1")
        old = self.orders.get(order, {})
        self._take(old, -1)
        possible = all(self.available(sku) >= quantity for sku, quantity in lines.items())
        if possible:
            self.orders[order] = old = {**lines}
        self._take(old, 1)
        return possible

    def release(self, order):
        if order not in self.orders:
            return False
        self._take(self.orders.pop(order), -1)
        return True

    def ship(self, order):
        lines = self.orders.pop(order)
        self._take(lines, -1)
        for sku, quantity in lines.items():
            self.stock[sku] -= quantity
        return lines
