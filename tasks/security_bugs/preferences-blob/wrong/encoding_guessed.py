import json


def load_preferences(blob):
    data = json.loads(blob) if blob else {}
    if not isinstance(data, dict):
        raise ValueError("object")
    found = {"theme": data.get("theme", "light"), "font_size": data.get("font_size", 12)}
    found["columns"] = data.get("columns", [])
    if found["theme"] not in ("light", "dark"):
        raise ValueError("theme")
    if type(found["font_size"]) is not int or not 6 <= found["font_size"] <= 72:
        raise ValueError("size")
    if not isinstance(found["columns"], list) or not all(isinstance(name, str) for name in found["columns"]):
        raise ValueError("columns")
    return found
