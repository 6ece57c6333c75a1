"""Edits as actions."""

from code_arena_env import CodeArenaEnv, Edits

TASK = "merge-stock-counts"


def test_a_step_takes_an_edit_in_place_of_a_program(url):
    edits = Edits(url).of(TASK, limit=20)
    assert edits == Edits(url).of(TASK, limit=20) and len(edits) == 20
    with CodeArenaEnv(base_url=url).sync() as env:
        env.reset(task_id=TASK, seed=3)
        by_id = env.step(edits[0])
        env.reset(task_id=TASK, seed=3)
        by_text = env.step(edits[0].code)
    assert by_id.observation == by_text.observation
    assert by_id.observation.previous_attempts == [edits[0].code]
    assert Edits(url).of(TASK, edits[0].code)[0].id not in {edit.id for edit in edits}
