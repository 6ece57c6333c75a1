from collections import defaultdict


class Robot:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def u(self):
        self.y += 1

    def d(self):
        self.y -= 1

    def l(self):  # noqa: E743
        self.x -= 1

    def r(self):
        self.x += 1

    def field(self):
        return self.x, self.y


def revisited(moves, start=(0, 0)):
    robot = Robot(*start)
    times = defaultdict(list)
    times[robot.field()].append(0)
    for time, letter in enumerate(moves, start=1):
        if letter not in "UDLRudlr":
            raise ValueError(f"bad letter {letter}")
        getattr(robot, letter.lower())()
        times[robot.field()].append(time)
    second = [(visits[1], field) for field, visits in times.items() if len(visits) > 1]
    return [field for _, field in sorted(second)]
