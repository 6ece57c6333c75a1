OWNER, EDITOR, READER, STRANGER = range(4)


def level(note, user):
    if note["owner"] == user:
        return OWNER
    if user in note["editors"]:
        return EDITOR
    return READER if user in note["readers"] else STRANGER


def update_note(notes, user, note_id, changes):
    if note_id not in notes or level(notes[note_id], user) == STRANGER:
        raise KeyError(note_id)
    right = level(notes[note_id], user)
    if right == READER:
        raise PermissionError("a reader may only read")
    if right == EDITOR:
        for field in changes:
            if field not in ("title", "body"):
                raise PermissionError(f"an editor may not change {field}")
    for field, value in changes.items():
        if field in ("title", "body"):
            good = isinstance(value, str)
        elif field in ("readers", "editors"):
            good = isinstance(value, list) and not [name for name in value if not isinstance(name, str)]
        else:
            good = False
        if not good:
            raise ValueError(f"bad {field}")
    result = dict(notes)
    result[note_id] = dict(notes[note_id])
    result[note_id].update(changes)
    return result
