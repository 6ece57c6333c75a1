class Numbers:
    """Gives every different part a number; a whole is then known by the numbers of its parts."""

    def __init__(self):
        self.table = {}

    def of(self, record):
        kind = type(record)
        if kind is dict:
            parts = tuple(sorted((self.of(key), self.of(value)) for key, value in record.items()))
        elif kind is set:
            parts = tuple(sorted(map(self.of, record)))
        elif kind is list or kind is tuple:
            parts = tuple([self.of(part) for part in record])
        else:
            parts = record
        return self.table.setdefault((kind, parts), len(self.table))


def unique_records(records):
    numbers = Numbers()
    first = {}
    for record in records:
        number = numbers.of(record)
        if number not in first:
            first[number] = record
    return [*first.values()]
