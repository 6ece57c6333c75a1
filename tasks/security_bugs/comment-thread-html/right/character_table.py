ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})


def safe(text):
    return text.translate(ENTITIES)


def render_comments(comments):
    html = "<ul>"
    for comment in comments:
        author = safe(comment["author"]) if comment.get("author") else "anonymous"
        url = comment.get("url", "").strip()
        scheme, colon, rest = url.partition("://")
        usable = colon and scheme.lower() in ("http", "https")
        head = f'<a href="{safe(url)}">{author}</a>' if usable else f"<b>{author}</b>"
        body = "<br>".join(safe(line) for line in comment.get("body", "").split("\n"))
        html += f"<li>{head}: {body}</li>"
    return html + "</ul>"
