class Emitter:
    def __init__(self):
        self.number = 0
        self.table = {}

    def on(self, event, callback, priority=0, once=False):
        self.number += 1
        self.table[self.number] = (event, callback, priority, once)
        return self.number

    def once(self, event, callback, priority=0):
        return self.on(event, callback, priority, True)

    def off(self, listener_id):
        return self.table.pop(listener_id, None) is not None

    def count(self, event):
        return sum(entry[0] == event for entry in self.table.values())

    def emit(self, event, *args):
        if event == "*":
            raise ValueError("*")
        called = 0
        for name in (event, "*"):
            chosen = [(n, e) for n, e in self.table.items() if e[0] == name]
            for number, (_, callback, _, once) in sorted(chosen, key=lambda item: -item[1][2]):
                answer = callback(*args) if name == event else callback(event, *args)
                called += 1
                if once or answer == "off":
                    self.off(number)
                if answer == "stop":
                    return called
        return called
