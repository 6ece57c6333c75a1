ARITHMETIC = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b}
WITHOUT = ["pop", "dup", "swap", "print", *ARITHMETIC]


def run_program(program, max_steps=1000):
    stack, output = [], []
    at = 0
    for _ in range(max_steps):
        if at >= len(program):
            break
        command = program[at]
        at += 1
        name = command[0] if command else None
        if name in ("push", "jump", "jumpz"):
            if len(command) != 2 or not isinstance(command[1], int):
                raise ValueError(f"{command} needs one int")
            if name == "push":
                stack.append(command[1])
                continue
            if name == "jumpz" and stack.pop() != 0:
                continue
            at = command[1]
            if at < 0 or at > len(program):
                raise ValueError(f"jump to {at}")
            continue
        if name not in WITHOUT or len(command) != 1:
            raise ValueError(f"bad command {command}")
        if name == "dup":
            top = stack.pop()
            stack += [top, top]
            continue
        b = stack.pop()
        if name == "print":
            output += [b]
        elif name != "pop":
            a = stack.pop()
            stack += [b, a] if name == "swap" else [ARITHMETIC[name](a, b)]
    else:
        if at < len(program):
            raise RuntimeError("the program goes on and on")
    return stack, output
