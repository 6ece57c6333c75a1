"""What happens when the server is busy, fails or goes away. Its part is played by small servers that fail as told."""

import asyncio
import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from websockets.asyncio.server import serve

from code_arena_env import CodeArenaEnv, CodeArenaError, Grader
from code_arena_env.trl import RepairEnv


def failure(reason, **facts):
    return {"type": "error", "data": {"message": reason, "code": "EXECUTION_ERROR", "reason": reason, **facts}}


BUSY = failure("overloaded", retryable=True)
DONE = failure("episode_done")
RESULT = {
    "type": "observation",
    "data": {"observation": {"description": "d", "buggy_code": "b"}, "reward": 0.5, "done": False},
}
HANG_UP = None


@contextmanager
def socket_server(*answers):
    """Gives one answer after the other, over all connections; HANG_UP closes the connection instead."""
    waiting = list(answers)
    ready, loop = threading.Event(), asyncio.new_event_loop()
    place = {}

    async def talk(connection):
        async for message in connection:
            if json.loads(message)["type"] == "close":
                return
            answer = waiting.pop(0)
            if answer is HANG_UP:
                await connection.close()
                return
            await connection.send(json.dumps(answer))

    async def run():
        place["stop"] = asyncio.Event()
        async with serve(talk, "127.0.0.1", 0) as server:
            place["port"] = server.sockets[0].getsockname()[1]
            ready.set()
            await place["stop"].wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(run(),))
    thread.start()
    ready.wait()
    try:
        yield f"http://127.0.0.1:{place['port']}", waiting
    finally:
        loop.call_soon_threadsafe(place["stop"].set)
        thread.join()


@contextmanager
def evaluate_server(*replies):
    """Answers POST with one (status, body) after the other."""
    waiting, seen = list(replies), []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            seen.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            status, body = waiting.pop(0)
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        def log_message(self, *_arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", seen
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def scored(reward):
    return {"reward": reward, "solved": False, "scored": True, "reward_components": {}, "info": {}}


def unscored(retryable):
    error = {"code": "sandbox_unavailable", "message": "died", "retryable": retryable}
    return {**scored(None), "scored": False, "error": error}


def test_a_step_that_may_be_sent_again_is_sent_again():
    with socket_server(RESULT, BUSY, BUSY, RESULT) as (url, waiting), CodeArenaEnv(base_url=url).sync() as env:
        env.reset()
        assert env.step("x").reward == 0.5
    assert waiting == []


def test_a_step_that_fails_for_good_is_sent_once():
    with socket_server(RESULT, DONE, RESULT) as (url, waiting), CodeArenaEnv(base_url=url).sync() as env:
        env.reset()
        with pytest.raises(CodeArenaError) as refused:
            env.step("x")
    assert refused.value.code == "episode_done"
    assert waiting == [RESULT]


def test_after_the_last_attempt_the_error_is_handed_on():
    with socket_server(RESULT, BUSY, BUSY, RESULT) as (url, waiting):
        env = CodeArenaEnv(base_url=url, attempts=2).sync()
        env.reset()
        with pytest.raises(CodeArenaError) as busy:
            env.step("x")
        env.close()
    assert busy.value.retryable and waiting == [RESULT]


def test_a_reset_opens_a_lost_connection_anew():
    with socket_server(HANG_UP, RESULT) as (url, _waiting), CodeArenaEnv(base_url=url).sync() as env:
        assert env.reset().reward == 0.5


def at_step(count):
    data = {**RESULT["data"], "observation": {**RESULT["data"]["observation"], "step_count": count}}
    return {"type": "observation", "data": data}


STATE = {"type": "state", "data": {"step_count": 0, "resume_token": "t"}}


def test_a_resumable_episode_goes_on_when_its_connection_is_lost():
    answers = (at_step(0), STATE, HANG_UP, at_step(0), at_step(1))
    with socket_server(*answers) as (url, waiting), CodeArenaEnv(base_url=url, resumable=True).sync() as env:
        env.reset()
        assert env.step("x").observation.step_count == 1
    assert waiting == []


def test_a_graded_step_whose_answer_was_lost_is_not_sent_again():
    answers = (at_step(0), STATE, HANG_UP, at_step(1), at_step(2))
    with socket_server(*answers) as (url, _waiting), CodeArenaEnv(base_url=url, resumable=True).sync() as env:
        env.reset()
        with pytest.raises(CodeArenaError, match="step 1 was graded") as lost:
            env.step("x")
        assert lost.value.code == "answer_lost"
        assert env.step("y").observation.step_count == 2


def test_without_resumable_a_lost_connection_ends_the_episode():
    with socket_server(at_step(0), HANG_UP, at_step(1)) as (url, waiting), CodeArenaEnv(base_url=url).sync() as env:
        env.reset()
        with pytest.raises(CodeArenaError) as lost:
            env.step("x")
    assert lost.value.code == "connection_lost"
    assert waiting == [at_step(1)]


def test_a_rollout_that_could_not_be_graded_has_no_reward():
    with socket_server(RESULT, BUSY) as (url, _waiting):
        env = RepairEnv.at(url, attempts=1)()
        env.reset(task_id="a")
        assert "could not be graded" in env.submit_fix("x")
        assert env.get_reward() is None
        assert env.submit_fix("y") == "The episode is over."


def test_a_rollout_that_could_not_begin_has_no_reward_and_a_wrong_row_is_an_error():
    with socket_server(BUSY, failure("unknown_task")) as (url, _waiting):
        env = RepairEnv.at(url, attempts=1)()
        assert "could not begin" in env.reset(task_id="a")
        assert env.get_reward() is None
        with pytest.raises(CodeArenaError, match="unknown_task"):
            env.reset(task_id="b")


def test_a_lost_connection_leaves_a_rollout_without_reward():
    with socket_server(RESULT, HANG_UP) as (url, _waiting):
        env = RepairEnv.at(url)()
        env.reset(task_id="a")
        env.submit_fix("x")
        assert env.get_reward() is None


def test_only_the_fixes_that_were_not_scored_are_sent_again():
    first = {"results": [scored(0.1), unscored(True), scored(0.3), unscored(False)]}
    with evaluate_server((200, first), (200, {"results": [scored(0.2)]})) as (url, seen):
        graded = Grader(url).grade_sync("t", ["a", "b", "c", "d"], seed=1)
    assert [one.reward for one in graded] == [0.1, 0.2, 0.3, None]
    assert graded[3].error == "died"
    assert [request["fixes"] for request in seen] == [["a", "b", "c", "d"], ["b"]]


def test_a_group_is_none_when_the_server_stays_overloaded():
    busy = (503, {"detail": "full", "code": "overloaded"})
    with evaluate_server(busy, busy) as (url, seen):
        graded = Grader(url, attempts=2).grade_sync("t", ["a", "b"])
    assert [one.reward for one in graded] == [None, None] and len(seen) == 2


def test_a_request_that_is_wrong_is_an_error_and_no_mask():
    wrong = {
        "detail": [{"type": "missing", "loc": ["body", "task_id"], "msg": "Field required", "input": None}],
        "code": "x",
    }
    with (
        evaluate_server((422, wrong)) as (url, _seen),
        pytest.raises(CodeArenaError, match="body.task_id: Field required"),
    ):
        Grader(url).grade_sync("t", ["a"])
