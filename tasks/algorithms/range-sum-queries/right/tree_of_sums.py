class Tree:
    """Sums of all blocks of 1, 2, 4, 8 … amounts."""

    def __init__(self, amounts):
        self.size = len(amounts)
        self.nodes = [0] * self.size + list(amounts)
        for node in range(self.size - 1, 0, -1):
            self.nodes[node] = self.nodes[2 * node] + self.nodes[2 * node + 1]

    def sum(self, first, last):
        total = 0
        left, right = first + self.size, last + 1 + self.size
        while left < right:
            if left % 2:
                total += self.nodes[left]
                left += 1
            if right % 2:
                right -= 1
                total += self.nodes[right]
            left //= 2
            right //= 2
        return total


def range_sums(amounts, queries):
    tree = Tree(amounts)
    answers = []
    for first, last in queries:
        if first > last:
            answers.append(0)
            continue
        if not (0 <= first and last < len(amounts)):
            raise IndexError(f"{first}..{last}")
        answers.append(tree.sum(first, last))
    return answers
