# GRPO on live episodes: the model calls submit_fix up to five times, and is paid for its last fix.
import sys

from code_arena_env import trl
from torch.cuda import is_available
from trl import GRPOConfig, GRPOTrainer

url, model = sys.argv[1:]
trainer = GRPOTrainer(
    model=model,
    args=GRPOConfig(output_dir="out", max_steps=2, num_generations=4, use_cpu=not is_available(), bf16=is_available()),
    train_dataset=trl.dataset(url, "train", with_problem=False),
    environment_factory=trl.RepairEnv.at(url),
)
trainer.train()
