class Game:
    def __init__(self):
        self.done = 0
        self.open = []
        self.frame = 1
        self.standing = 10
        self.throws = 0
        self.left = 2
        self.totals = []

    def roll(self, pins):
        if not 0 <= pins <= self.standing or self.left == 0:
            raise ValueError(f"{pins} pins can't fall now")
        for waiting in self.open:
            if waiting[0]:
                waiting[0] -= 1
                waiting[1] += pins
        self.throws += 1
        self.standing -= pins
        self.left -= 1
        if self.frame < 10:
            self.in_frame(pins)
        else:
            self.in_tenth(pins)
        self.close()

    def in_frame(self, pins):
        if self.throws == 1:
            self.open.append([2 if pins == 10 else 1, pins])
        elif self.standing == 0:
            self.open[-1][0] += 1
        if self.standing == 0 or self.throws == 2:
            self.frame += 1
            self.standing, self.throws, self.left = 10, 0, 2

    def in_tenth(self, pins):
        if self.throws == 1:
            self.open.append([2 if pins == 10 else 1, pins])
            self.left = 2 if pins == 10 else 1
        elif self.throws == 2 and self.standing == 0 and self.left == 0:
            self.open[-1][0] += 1
            self.left = 1
        if self.standing == 0:
            self.standing = 10

    def close(self):
        while self.open and self.open[0][0] == 0:
            score = self.open.pop(0)[1]
            self.totals.append(score + (self.totals[-1] if self.totals else 0))


def frame_scores(rolls):
    game = Game()
    for pins in rolls:
        game.roll(pins)
    return game.totals
