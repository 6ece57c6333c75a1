import json


def load_preferences(blob):
    data = {"theme": "light", "font_size": 12, "columns": []}
    if blob:
        data.update(json.loads(blob.decode("utf-8")))
    if data["theme"] not in ("light", "dark"):
        raise ValueError("theme")
    if type(data["font_size"]) is not int or not 6 <= data["font_size"] <= 72:
        raise ValueError("size")
    if not isinstance(data["columns"], list) or not all(isinstance(name, str) for name in data["columns"]):
        raise ValueError("columns")
    return data
