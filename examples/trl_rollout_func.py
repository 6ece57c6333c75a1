"""GRPO with a rollout function of one's own.

Two attempts in one conversation, each graded by the server, over one client per rollout.
"""

import sys

import torch
from code_arena_env import CodeArenaEnv, trl
from code_arena_env.prompt import turn_text
from torch.cuda import is_available
from trl import GRPOConfig, GRPOTrainer

url, model = sys.argv[1:]
ATTEMPTS = 2
rows = {row["prompt"][1]["content"]: row for row in trl.rows(url, "train")}


def sample(trainer, token_ids):
    """New tokens after these, with the log probability of each."""
    config = {"max_new_tokens": 64, "do_sample": True, "return_dict_in_generate": True, "output_logits": True}
    policy = trainer.accelerator.unwrap_model(trainer.model)
    given = torch.tensor([token_ids], device=policy.device)
    out = policy.generate(given, attention_mask=torch.ones_like(given), **config)
    new = out.sequences[0, given.shape[1] :]
    logps = [torch.log_softmax(step[0].float(), -1)[token].item() for step, token in zip(out.logits, new)]
    return new.tolist(), logps


def rollout(prompts, trainer):
    """One rollout for each prompt; what the server says between the attempts is context, and not trained on."""
    tokenizer = trainer.processing_class
    result = {"prompt_ids": [], "completion_ids": [], "logprobs": [], "env_mask": [], "reward": []}
    for prompt in prompts:
        prompt_ids = tokenizer.apply_chat_template(prompt, add_generation_prompt=True, return_dict=False)
        row, ids, logps, mask = rows[prompt[1]["content"]], [], [], []
        with CodeArenaEnv(base_url=url).sync() as env:
            env.reset(task_id=row["task_id"], seed=row["seed"])
            for attempt in range(ATTEMPTS):
                new, new_logps = sample(trainer, prompt_ids + ids)
                ids, logps, mask = ids + new, logps + new_logps, mask + [1] * len(new)
                step = env.step(tokenizer.decode(new, skip_special_tokens=True))
                if step.done or attempt == ATTEMPTS - 1:
                    break
                said = tokenizer(turn_text(step.observation.model_dump()))["input_ids"]
                ids, logps, mask = ids + said, logps + [0.0] * len(said), mask + [0] * len(said)
        for name, value in zip(result, (prompt_ids, ids, logps, mask, step.reward)):
            result[name].append(value)
    return result


def paid(reward, **_columns):
    """The reward that the rollout brought with it."""
    return reward


trainer = GRPOTrainer(
    model=model,
    args=GRPOConfig(output_dir="out", max_steps=2, num_generations=4, use_cpu=not is_available(), bf16=is_available()),
    train_dataset=trl.dataset(url, "train"),
    reward_funcs=paid,
    rollout_func=rollout,
)
trainer.train()
