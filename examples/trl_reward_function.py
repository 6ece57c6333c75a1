"""GRPO with one fix for each prompt: a batch is graded by one request for each problem."""

import sys

from code_arena_env import trl
from torch.cuda import is_available
from trl import GRPOConfig, GRPOTrainer

url, model = sys.argv[1:]
trainer = GRPOTrainer(
    model=model,
    args=GRPOConfig(output_dir="out", max_steps=2, num_generations=4, use_cpu=not is_available(), bf16=is_available()),
    train_dataset=trl.dataset(url, "train"),
    reward_funcs=trl.reward_function(url),
)
trainer.train()
