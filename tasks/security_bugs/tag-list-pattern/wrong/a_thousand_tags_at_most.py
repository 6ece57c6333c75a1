import re

TAG = re.compile(r"[a-z0-9-]+")


def parse_tags(text: str) -> list[str] | None:
    """Return the tags in a comma separated list, or None."""
    tags = [piece.strip(" \t") for piece in text.split(",")]
    return tags if len(tags) < 1000 and all(map(TAG.fullmatch, tags)) else None


def parse_forms(texts: list[str]) -> list[list[str] | None]:
    """Return the tags of each text, or None where it is no list of tags."""
    return [parse_tags(text) for text in texts]
