class Order:
    CHAIN = ["new", "paid", "shipped", "delivered", "returned"]
    STEPS = ["pay", "ship", "deliver", "return"]

    def __init__(self, status):
        if status not in self.CHAIN + ["cancelled"]:
            raise ValueError(status)
        self.status = status

    def possible(self):
        found = {}
        if self.status != "cancelled" and self.status != self.CHAIN[-1]:
            place = self.CHAIN.index(self.status)
            found[self.STEPS[place]] = self.CHAIN[place + 1]
            if place < 2:
                found["cancel"] = "cancelled"
        return found

    def take(self, event):
        if event not in self.STEPS and event != "cancel":
            raise ValueError(event)
        ways = self.possible()
        self.status = ways.get(event, self.status)
        return event in ways


def replay(events, status="new"):
    order = Order(status.lower().strip())
    tidy = [event.lower().strip() for event in events]
    rejected = [(index, event) for index, event in enumerate(tidy) if not order.take(event)]
    return dict(status=order.status, rejected=rejected, done=not order.possible())
