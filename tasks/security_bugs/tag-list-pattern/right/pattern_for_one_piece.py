import re

PIECE = re.compile(r"[ \t]*([a-z0-9-]+)[ \t]*(,|\Z)")


def parse_tags(text):
    tags = []
    place = 0
    while match := PIECE.match(text, place):
        tags.append(match[1])
        place = match.end()
        if not match[2]:
            return tags
    return None


def parse_forms(texts):
    return list(map(parse_tags, texts))
