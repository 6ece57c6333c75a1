import re


def parse_tags(text):
    while " ," in text or ", " in text or "\t," in text or ",\t" in text:
        text = text.replace(" ,", ",").replace(", ", ",").replace("\t,", ",").replace(",\t", ",")
    tags = text.strip(" \t").split(",")
    return tags if all(re.fullmatch(r"[a-z0-9-]+", tag) for tag in tags) else None


def parse_forms(texts):
    return [parse_tags(text) for text in texts]
