"""Texts of Python sources, found in their syntax trees. Standard input is a JSON object of sources by path, standard
output a JSON list of [path, what takes the text, text]."""

import ast
import json
import sys


def shown(node: ast.expr) -> str:
    """A text with what is filled in named in braces."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(shown(part) for part in node.values)
    return "{" + name_of(node.value if isinstance(node, ast.FormattedValue) else node) + "}"


def name_of(node: ast.expr) -> str:
    """A short name of a value: the last word of a path, what a call turns into text, `…` where nothing names it."""
    if isinstance(node, ast.Name):
        return node.id.strip("_")
    if isinstance(node, ast.Attribute):
        return "class" if node.attr == "__name__" else node.attr.strip("_")
    if isinstance(node, ast.Call):
        first = node.args[0] if node.args else None
        named = isinstance(first, (ast.Name, ast.Attribute))
        return name_of(first if first is not None and named else node.func)
    if isinstance(node, ast.Subscript):
        return name_of(node.value)
    if isinstance(node, ast.BinOp):
        return name_of(node.left)
    return "…"


def texts_of(tree: ast.AST) -> list[tuple[str, str]]:
    """(what takes the text, text) of every text but docstrings and the types of annotations, in their order."""
    found: list[tuple[str, str]] = []

    def visit(node: ast.AST, carrier: str) -> None:
        is_text = isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
        if is_text:
            found.append((carrier, shown(node)))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return
        else:
            carrier = carrier_of(node) or carrier
            skipped = {"annotation", "returns", "type_comment"}
            for field, value in ast.iter_fields(node):
                for child in value if isinstance(value, list) else [value]:
                    if field not in skipped and isinstance(child, ast.AST):
                        visit(child, carrier)

    visit(tree, "")
    return found


def carrier_of(node: ast.AST) -> str:
    """The name under which a call, an assignment or a function takes the texts inside of it, empty if none does."""
    if isinstance(node, ast.Call):
        return name_of(node.func)
    if isinstance(node, ast.Assign):
        return name_of(node.targets[0])
    if isinstance(node, ast.AnnAssign):
        return name_of(node.target)
    return node.name if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) else ""


def main() -> None:
    """Answers the question on standard input."""
    sources: dict[str, str] = json.load(sys.stdin)
    answer = [(path, *found) for path, source in sources.items() for found in texts_of(ast.parse(source))]
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
