def parse_tags(text):
    tags = []
    while True:
        text = text.lstrip(" \t")
        tag = ""
        while text and text[0] in "abcdefghijklmnopqrstuvwxyz0123456789-":
            tag, text = tag + text[0], text[1:]
        text = text.lstrip(" \t")
        if not tag or (text and text[0] != ","):
            return None
        tags.append(tag)
        if not text:
            return tags
        text = text[1:]


def parse_forms(texts):
    return [parse_tags(text) for text in texts]
