import operator


class Machine:
    def __init__(self, program):
        self.program = program
        self.stack = []
        self.output = []
        self.position = 0

    def need(self, count):
        if len(self.stack) < count:
            raise IndexError(f"{count} numbers are needed")

    def push(self, number):
        self.stack.append(number)

    def pop(self):
        self.need(1)
        return self.stack.pop()

    def dup(self):
        self.need(1)
        self.push(self.stack[-1])

    def swap(self):
        self.need(2)
        self.stack[-2:] = self.stack[:-3:-1]

    def calculate(self, function):
        self.need(2)
        b, a = self.stack.pop(), self.stack.pop()
        self.push(function(a, b))

    def show(self):
        self.output.append(self.pop())

    def jump(self, target):
        if target not in range(len(self.program) + 1):
            raise ValueError(f"no target {target}")
        self.position = target

    def jumpz(self, target):
        if self.pop() == 0:
            self.jump(target)

    def step(self):
        command = self.program[self.position]
        self.position += 1
        name, *arguments = command or [None]
        plain = {
            "pop": self.pop,
            "dup": self.dup,
            "swap": self.swap,
            "add": lambda: self.calculate(operator.add),
            "sub": lambda: self.calculate(operator.sub),
            "mul": lambda: self.calculate(operator.mul),
            "print": self.show,
        }
        with_number = {"push": self.push, "jump": self.jump, "jumpz": self.jumpz}
        if name in plain and not arguments:
            plain[name]()
        elif name in with_number and len(arguments) == 1 and isinstance(arguments[0], int):
            with_number[name](arguments[0])
        else:
            raise ValueError(f"bad command {command!r}")


def run_program(program, max_steps=1000):
    machine = Machine(program)
    steps = 0
    while machine.position < len(program):
        if steps >= max_steps:
            raise RuntimeError(f"not at the end after {steps} steps")
        machine.step()
        steps += 1
    return machine.stack, machine.output
