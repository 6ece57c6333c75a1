from json import JSONDecodeError, loads


def load_preferences(blob):
    preferences = {"theme": "light", "font_size": 12, "columns": []}
    if blob == b"":
        return preferences
    try:
        data = loads(blob.decode())
    except (UnicodeDecodeError, JSONDecodeError, RecursionError) as error:
        raise ValueError("not readable") from error
    if not isinstance(data, dict):
        raise ValueError("not an object")
    for key, value in data.items():
        match key, value:
            case "theme", "light" | "dark":
                pass
            case "font_size", int(size) if size is not True and size is not False and size in range(6, 73):
                pass
            case "columns", [*names] if all(isinstance(name, str) for name in names):
                pass
            case ("theme" | "font_size" | "columns"), _:
                raise ValueError(f"{key} may not be {value!r}")
            case _:
                continue
        preferences[key] = value
    return preferences
