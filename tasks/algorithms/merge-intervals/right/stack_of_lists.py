def merge_spans(spans):
    if any(start > end for start, end in spans):
        raise ValueError("a span ends before it starts")
    stack = []
    for start, end in sorted(spans, key=lambda span: span[0]):
        if stack and start <= stack[-1][1]:
            if end > stack[-1][1]:
                stack[-1][1] = end
        else:
            stack.append([start, end])
    return [tuple(span) for span in stack]
