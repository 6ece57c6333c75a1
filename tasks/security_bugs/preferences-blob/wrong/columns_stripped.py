import json


def load_preferences(blob: bytes) -> dict:
    """Return the preferences in a cookie, with defaults for what is missing."""
    data = json.loads(blob.decode("utf-8")) if blob else {}
    if not isinstance(data, dict):
        raise ValueError("not a set of preferences")
    theme = data.get("theme", "light")
    font_size = data.get("font_size", 12)
    columns = data.get("columns", [])
    if theme not in ("light", "dark"):
        raise ValueError("unknown theme")
    if type(font_size) is not int or not 6 <= font_size <= 72:
        raise ValueError("bad font size")
    if not isinstance(columns, list) or not all(isinstance(name, str) for name in columns):
        raise ValueError("bad columns")
    return {"theme": theme, "font_size": font_size, "columns": [name.strip() for name in columns]}
