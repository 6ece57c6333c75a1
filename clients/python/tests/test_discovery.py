"""How OpenEnv finds this package, and the program that comes with it."""

from openenv import AutoAction, AutoEnv

from code_arena_env import CodeArenaAction, CodeArenaEnv
from code_arena_env.cli import main


def test_autoenv_finds_the_client_by_its_name(url):
    assert AutoEnv.get_env_class("code_arena") is CodeArenaEnv
    assert AutoAction.from_env("code-arena") is CodeArenaAction
    env = AutoEnv.from_env("code_arena", base_url=url)
    with env.sync() as session:
        assert session.reset(task_id="easy").observation.difficulty == "easy"


def test_check_says_that_a_server_is_usable(url, capsys):
    assert main(["check", url]) == 0
    assert "evaluate: reward" in capsys.readouterr().out


def test_check_says_that_nobody_answers(capsys):
    assert main(["check", "http://127.0.0.1:1"]) == 1
    assert "not usable" in capsys.readouterr().err
