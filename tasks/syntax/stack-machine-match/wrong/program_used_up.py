def run_program(program, max_steps=1000):
    stack, output, position, steps = [], [], 0, 0
    while position < len(program):
        if steps == max_steps:
            raise RuntimeError("steps")
        steps += 1
        name = program[position].pop(0)
        rest = program[position]
        position += 1
        if name == "push":
            stack.append(rest[0])
        elif name in ("add", "sub", "mul"):
            b, a = stack.pop(), stack.pop()
            stack.append(a + b if name == "add" else a - b if name == "sub" else a * b)
        elif name == "pop":
            stack.pop()
        elif name == "dup":
            stack.append(stack[-1])
        elif name == "swap":
            stack[-1], stack[-2] = stack[-2], stack[-1]
        elif name == "print":
            output.append(stack.pop())
        elif name == "jump" or name == "jumpz":
            if name == "jump" or stack.pop() == 0:
                position = rest[0]
                if not 0 <= position <= len(program):
                    raise ValueError("jump")
        else:
            raise ValueError("command")
    return stack, output
