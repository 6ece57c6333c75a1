def run_program(program, max_steps=1000):
    for command in program:
        if command and command[0] in ("jump", "jumpz") and not 0 <= command[1] <= len(program):
            raise ValueError("jump")
    stack, output, position, steps = [], [], 0, 0
    while position < len(program):
        if steps == max_steps:
            raise RuntimeError("steps")
        steps += 1
        target = position + 1
        match program[position]:
            case ["push", int(number)]:
                stack.append(number)
            case ["pop"]:
                stack.pop()
            case ["dup"]:
                stack.append(stack[-1])
            case ["swap"]:
                stack[-1], stack[-2] = stack[-2], stack[-1]
            case ["add"]:
                stack.append(stack.pop() + stack.pop())
            case ["sub"]:
                stack.append(-stack.pop() + stack.pop())
            case ["mul"]:
                stack.append(stack.pop() * stack.pop())
            case ["print"]:
                output.append(stack.pop())
            case ["jump", int(index)]:
                target = index
            case ["jumpz", int(index)]:
                target = index if stack.pop() == 0 else target
            case _:
                raise ValueError("command")
        position = target
    return stack, output
