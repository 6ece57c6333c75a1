def collect_tags(article, known=None):
    title = article["title"]
    raw = article["tags"] if "tags" in article else None
    if raw is None:
        raw = ""
    pieces = raw.split(",") if isinstance(raw, str) else raw
    tags = list(dict.fromkeys(filter(None, (piece.strip().lower() for piece in pieces))))
    before = {} if known is None else known
    result = {}
    for tag in [*before, *(tag for tag in tags if tag not in before)]:
        titles = [*before.get(tag, [])]
        if tag in tags and titles.count(title) == 0:
            titles.append(title)
        result[tag] = titles
    return result
