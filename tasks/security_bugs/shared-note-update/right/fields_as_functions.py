from copy import deepcopy


def text(value):
    if not isinstance(value, str):
        raise ValueError("a text is needed")
    return value


def people(value):
    if not isinstance(value, list):
        raise ValueError("a list is needed")
    return [text(name) for name in value]


FIELDS = {"title": text, "body": text, "readers": people, "editors": people}


def update_note(notes, user, note_id, changes):
    new_notes = deepcopy(notes)
    note = new_notes[note_id]
    open_fields = set(FIELDS) if user == note["owner"] else {"title", "body"}
    if user != note["owner"] and user not in note["editors"]:
        if user in note["readers"]:
            raise PermissionError(user)
        raise KeyError(note_id)
    if user != note["owner"] and set(changes) - open_fields:
        raise PermissionError("not for editors")
    for field, value in changes.items():
        if field not in FIELDS:
            raise ValueError(f"there is no field {field}")
        note[field] = FIELDS[field](value)
    return new_notes
