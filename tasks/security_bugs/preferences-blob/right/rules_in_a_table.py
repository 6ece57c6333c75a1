import json


def is_theme(value):
    return value == "light" or value == "dark"


def is_size(value):
    return isinstance(value, int) and not isinstance(value, bool) and 6 <= value <= 72


def is_columns(value):
    return isinstance(value, list) and all(type(item) is str for item in value)


RULES = {"theme": ("light", is_theme), "font_size": (12, is_size), "columns": ([], is_columns)}


def load_preferences(blob):
    given = {}
    if blob:
        given = json.loads(str(blob, "utf-8"))
        if type(given) is not dict:
            raise ValueError("no object")
    preferences = {}
    for key, (default, is_valid) in RULES.items():
        value = given.get(key, default)
        if not is_valid(value):
            raise ValueError(f"bad {key}")
        preferences[key] = list(value) if key == "columns" else value
    return preferences
