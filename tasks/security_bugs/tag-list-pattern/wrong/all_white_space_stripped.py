import re


def parse_tags(text):
    tags = [piece.strip() for piece in text.split(",")]
    return tags if all(re.fullmatch(r"[a-z0-9-]+", tag) for tag in tags) else None


def parse_forms(texts):
    return [parse_tags(text) for text in texts]
