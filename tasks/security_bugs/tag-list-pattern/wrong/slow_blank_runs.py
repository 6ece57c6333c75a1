import re

LIST = re.compile(r"\s*[a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*[ \t]*")
EDGE = re.compile(r"[ \t]+$")


def parse_tags(text):
    text = EDGE.sub("", text)
    if "\n" in text or not LIST.fullmatch(text) or not set(text) <= set("abcdefghijklmnopqrstuvwxyz0123456789-, \t"):
        return None
    return [tag.strip(" \t") for tag in text.split(",")]


def parse_forms(texts):
    return [parse_tags(text) for text in texts]
