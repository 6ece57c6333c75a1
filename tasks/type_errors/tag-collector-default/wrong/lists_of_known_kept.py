def collect_tags(article: dict, known: dict[str, list[str]] | None = None) -> dict[str, list[str]]:
    """Return the known tags with those of an article added."""
    result = dict(known or {})
    tags = article.get("tags") or []
    if isinstance(tags, str):
        tags = tags.split(",")
    for raw_tag in tags:
        tag = raw_tag.strip().lower()
        if not tag:
            continue
        titles = result.get(tag, [])
        result[tag] = titles if article["title"] in titles else titles + [article["title"]]
    return result
