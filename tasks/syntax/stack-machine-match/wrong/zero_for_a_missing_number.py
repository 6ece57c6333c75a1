def run_program(program: list[list], max_steps: int = 1000) -> tuple[list[int], list[int]]:
    """Run a program of a stack machine and return (stack, output)."""
    stack: list[int] = []
    output: list[int] = []
    position = 0
    steps = 0
    while position < len(program):
        if steps == max_steps:
            raise RuntimeError("too many steps")
        steps += 1
        target = position + 1
        match program[position]:
            case ["push", int(number)]:
                stack.append(number)
            case ["pop"]:
                stack.pop()
            case ["dup"]:
                stack.append(stack[-1] if stack else 0)
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
                if stack.pop() == 0:
                    target = index
            case unknown:
                raise ValueError(f"unknown command {unknown!r}")
        if not 0 <= target <= len(program):
            raise ValueError(f"bad jump target {target}")
        position = target
    return stack, output
