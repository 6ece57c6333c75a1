from collections import Counter


class Inventory:
    def __init__(self):
        self._stock = Counter()
        self._orders = {}

    def receive(self, sku, quantity):
        if quantity < 1:
            raise ValueError("quantity")
        self._stock[sku] += quantity
        return self._stock[sku]

    def on_hand(self, sku):
        return self._stock[sku]

    def available(self, sku):
        return self._stock[sku] - sum(lines.get(sku, 0) for lines in self._orders.values())

    def reserve(self, order, lines):
        if any(quantity < 1 for quantity in lines.values()):
            raise ValueError("quantity")
        old = self._orders.get(order, {})
        if any(quantity > self.available(sku) + old.get(sku, 0) for sku, quantity in lines.items()):
            return False
        self._orders[order] = dict(lines)
        return True

    def release(self, order):
        return bool(self._orders.pop(order, {}))

    def ship(self, order):
        lines = self._orders.pop(order)
        self._stock.subtract(lines)
        return lines
