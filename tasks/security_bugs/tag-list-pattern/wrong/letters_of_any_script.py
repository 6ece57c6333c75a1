def parse_tags(text):
    tags = [piece.strip(" \t") for piece in text.split(",")]
    for tag in tags:
        bare = tag.replace("-", "")
        if not tag or tag != tag.lower() or (bare and not bare.isalnum()):
            return None
    return tags


def parse_forms(texts):
    return [parse_tags(text) for text in texts]
