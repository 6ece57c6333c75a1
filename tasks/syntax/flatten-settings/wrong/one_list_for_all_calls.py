from typing import Any


def flatten(config: Any, separator: str = ".", pairs=[]) -> list[tuple[str, Any]]:
    """Return (path, value) pairs for the leaves of nested settings."""
    pairs.clear()

    def walk(node: Any, path: str) -> None:
        if isinstance(node, dict) and node:
            for key, inner in node.items():
                walk(inner, path + separator + key if path else key)
        elif isinstance(node, list) and node:
            for index, inner in enumerate(node):
                walk(inner, f"{path}[{index}]")
        else:
            pairs.append((path, node))

    walk(config, "")
    return pairs
