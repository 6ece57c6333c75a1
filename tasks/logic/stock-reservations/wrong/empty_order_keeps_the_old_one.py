from collections import Counter


class Inventory:
    """Stock of articles with reservations for orders."""

    def __init__(self):
        self._stock = Counter()
        self._orders = {}

    def receive(self, sku: str, quantity: int) -> int:
        if quantity < 1:
            raise ValueError("quantity must be at least 1")
        self._stock[sku] += quantity
        return self._stock[sku]

    def on_hand(self, sku: str) -> int:
        return self._stock[sku]

    def available(self, sku: str) -> int:
        return self._stock[sku] - sum(lines.get(sku, 0) for lines in self._orders.values())

    def reserve(self, order: str, lines: dict[str, int]) -> bool:
        if any(quantity < 1 for quantity in lines.values()):
            raise ValueError("quantity must be at least 1")
        if not lines:
            self._orders.setdefault(order, {})
            return True
        old = self._orders.get(order, {})
        if any(quantity > self.available(sku) + old.get(sku, 0) for sku, quantity in lines.items()):
            return False
        self._orders[order] = dict(lines)
        return True

    def release(self, order: str) -> bool:
        return self._orders.pop(order, None) is not None

    def ship(self, order: str) -> dict[str, int]:
        lines = self._orders.pop(order)
        self._stock.subtract(lines)
        return lines
