from collections import defaultdict


class Emitter:
    def __init__(self):
        self._next = 1
        self._tables = defaultdict(dict)

    def on(self, event, callback, priority=0, _once=False):
        number, self._next = self._next, self._next + 1
        self._tables[event][number] = (priority, callback, _once)
        return number

    def once(self, event, callback, priority=0):
        return self.on(event, callback, priority, True)

    def off(self, listener_id):
        for table in self._tables.values():
            if table.pop(listener_id, None):
                return True
        return False

    def count(self, event):
        return len(self._tables[event])

    def emit(self, event, *args):
        if event == "*":
            raise ValueError("'*' stands for all events")
        queue = [(-priority, number, call, once, args) for number, (priority, call, once) in self._tables[event].items()]
        for number, (priority, call, once) in self._tables["*"].items():
            queue.append((-priority, number, call, once, (event, *args)))
        queue.sort(key=lambda entry: entry[:2])
        called = 0
        for _, number, call, once, values in queue:
            result = call(*values)
            called += 1
            if once or result == "off":
                self.off(number)
            if result == "stop":
                break
        return called
