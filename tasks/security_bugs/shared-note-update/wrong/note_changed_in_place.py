TEXTS, LISTS = {"title", "body"}, {"readers", "editors"}


def update_note(notes, user, note_id, changes):
    note = notes[note_id]
    if user != note["owner"]:
        if user not in note["editors"]:
            raise PermissionError("reader") if user in note["readers"] else KeyError(note_id)
        if not changes.keys() <= TEXTS:
            raise PermissionError("editor")
    for field, value in changes.items():
        if field in TEXTS and isinstance(value, str):
            continue
        if field in LISTS and isinstance(value, list) and all(isinstance(name, str) for name in value):
            continue
        raise ValueError(field)
    note.update(changes)
    return dict(notes)
