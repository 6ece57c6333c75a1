import json
import pickle


def fresh(rng):
    data = {}
    if rng.random() < 0.7:
        data["theme"] = rng.choice(["light", "dark"] * 6 + ["Dark", None])
    if rng.random() < 0.7:
        data["font_size"] = rng.choice([rng.randrange(6, 73)] * 12 + [rng.randrange(0, 90), True, 12.0])
    if rng.random() < 0.7:
        data["columns"] = [rng.choice(["a", "größe", "", "date", "x y"]) for _ in range(rng.randrange(5))]
    if rng.random() < 0.3:
        data["extra%d" % rng.randrange(9)] = rng.choice([None, [], {"a": 1}, 3.5])
    kind = rng.random()
    if kind < 0.08:
        return (pickle.dumps(data),)
    if kind < 0.16:
        return (repr(data).encode(),)
    if kind < 0.2:
        return (json.dumps(list(data)).encode(),)
    return (json.dumps(data, ensure_ascii=rng.random() < 0.5).encode(),)


def drive(solution, blob):
    # Which kind of ValueError it is, is left open.
    try:
        return solution.load_preferences(blob)
    except ValueError:
        return "refused"
