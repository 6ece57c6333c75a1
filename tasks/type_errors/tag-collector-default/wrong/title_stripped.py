def collect_tags(article: dict, known: dict[str, list[str]] | None = None) -> dict[str, list[str]]:
    """Return the known tags with those of an article added."""
    result = {tag: list(titles) for tag, titles in (known or {}).items()}
    tags = article.get("tags") or []
    if isinstance(tags, str):
        tags = tags.split(",")
    for raw_tag in tags:
        tag = raw_tag.strip().lower()
        if not tag:
            continue
        titles = result.setdefault(tag, [])
        if article["title"] not in titles:
            titles.append(article["title"].strip())
    return result
