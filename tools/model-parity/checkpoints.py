"""Random checkpoints of full size, made once into a work folder."""
import json
import os

from transformers import DistilBertConfig, LongformerConfig

from reference import LABELS, random_model

# Weights as transformers initialises them, and some 2.5 times wider: larger scores, sharper attention, larger logits.
VARIANTS = {"initial": {"std": 0.02}, "wide": {"std": 0.05, "embedding_std": 0.5}}
WINDOWS = (64, 256, 512)
NAMES = dict(id2label=LABELS, label2id={name: index for index, name in LABELS.items()})


def distilbert(work, variant):
    """distilbert-base: 6 layers of 768, 66M parameters. Returns the folder."""
    return save(work, f"distilbert-base-{variant}", DistilBertConfig(**NAMES), variant, seed=1)


def longformer(work, variant):
    """longformer-base-4096: 12 layers of 768, 149M parameters. Returns a folder per window, of the same weights."""
    config = LongformerConfig(vocab_size=50265, max_position_embeddings=4098, type_vocab_size=1, layer_norm_eps=1e-5, **NAMES)
    folder = save(work, f"longformer-base-{variant}", config, variant, seed=2)
    folders = {}
    for window in WINDOWS:
        folders[window] = os.path.join(folder, f"window-{window}")
        os.makedirs(folders[window], exist_ok=True)
        with open(os.path.join(folder, "config.json")) as file:
            settings = json.load(file)
        settings["attention_window"] = [window] * settings["num_hidden_layers"]
        with open(os.path.join(folders[window], "config.json"), "w") as file:
            json.dump(settings, file, indent=2)
        weights = os.path.join(folders[window], "model.safetensors")
        if not os.path.lexists(weights):
            os.symlink("../model.safetensors", weights)
    return folders


def save(work, name, config, variant, seed):
    folder = os.path.join(work, name)
    if not os.path.exists(os.path.join(folder, "config.json")):
        random_model(config, seed, **VARIANTS[variant]).save_pretrained(folder)
    return folder


def parameters(model):
    return f"{sum(parameter.numel() for parameter in model.parameters()) / 1e6:.1f}M"
