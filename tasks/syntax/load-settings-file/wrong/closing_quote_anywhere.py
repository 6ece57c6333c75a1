import re
from pathlib import Path

WORDS = {"true": True, "false": False}


def value_of(text):
    if match := re.match(r'"(.*)"', text, re.DOTALL):
        return match[1]
    if re.fullmatch("-?[0-9]+", text):
        return int(text)
    return WORDS.get(text.lower(), text)


def load_settings(path):
    file = Path(path)
    if not file.exists():
        return {}
    settings = {}
    for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
        line = line.strip()
        if line == "" or line[0] == "#":
            continue
        key, *rest = (part.strip() for part in line.split("=", 1))
        if not key or not rest:
            raise ValueError(f"line {number}: bad setting")
        settings[key] = value_of(rest[0])
    return settings
