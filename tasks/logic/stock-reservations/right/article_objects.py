from copy import copy


class Article:
    def __init__(self):
        self.stock = 0
        self.reserved = {}

    def free_for(self, order):
        return self.stock - sum(quantity for other, quantity in self.reserved.items() if other != order)


class Inventory:
    def __init__(self):
        self.articles = {}
        self.open = {}

    def _article(self, sku):
        return self.articles.setdefault(sku, Article())

    def receive(self, sku, quantity):
        if quantity <= 0:
            raise ValueError("nothing received")
        article = self._article(sku)
        article.stock += quantity
        return article.stock

    def on_hand(self, sku):
        return self._article(sku).stock

    def available(self, sku):
        return self._article(sku).free_for(None)

    def reserve(self, order, lines):
        if min(lines.values(), default=1) < 1:
            raise ValueError("nothing reserved")
        for sku, quantity in lines.items():
            if self._article(sku).free_for(order) < quantity:
                return False
        self.release(order)
        self.open[order] = copy(lines)
        for sku, quantity in lines.items():
            self._article(sku).reserved[order] = quantity
        return True

    def release(self, order):
        lines = self.open.pop(order, None)
        for sku in lines or ():
            del self._article(sku).reserved[order]
        return lines is not None

    def ship(self, order):
        if order not in self.open:
            raise KeyError(order)
        lines = self.open[order]
        self.release(order)
        for sku in lines:
            self._article(sku).stock -= lines[sku]
        return lines
