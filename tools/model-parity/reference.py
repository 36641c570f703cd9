"""Random checkpoints, and what Hugging Face transformers computes from them on the CPU in float32."""
import platform
import sys

import numpy as np
import safetensors
import torch
import transformers
from transformers import (
    DistilBertConfig,
    DistilBertForTokenClassification,
    LongformerConfig,
    LongformerForTokenClassification,
)

CLASSES = {
    DistilBertConfig: DistilBertForTokenClassification,
    LongformerConfig: LongformerForTokenClassification,
}
LABELS = {0: "O", 1: "B-SECRET", 2: "I-SECRET"}
# A full-size Longformer layer has scores around 1 with the initial weights: attention would hardly depend on
# its keys. Queries and keys are drawn wider, so that a wrong key shows.
SHARPENED = ("q_lin.weight", "k_lin.weight", "query.weight", "key.weight", "query_global.weight", "key_global.weight")


def versions():
    return {
        "transformers": transformers.__version__,
        "torch": torch.__version__,
        "numpy": np.__version__,
        "safetensors": safetensors.__version__,
        "python": platform.python_version(),
    }


def random_model(config, seed, std, sharpening=1.0, embedding_std=None):
    """A token classifier whose every parameter is random: nothing is zero or one, so that nothing can be left out
    unnoticed. Layer norms have gains around 1; a frozen sinusoidal position table stays as it is."""
    generator = torch.Generator().manual_seed(seed)
    model = CLASSES[type(config)]._from_config(config, attn_implementation="eager").eval()
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            noise = torch.randn(parameter.shape, generator=generator)
            if "LayerNorm.weight" in name or "layer_norm.weight" in name:
                parameter.copy_(1 + 0.3 * noise)
            elif "LayerNorm.bias" in name or "layer_norm.bias" in name:
                parameter.copy_(0.3 * noise)
            elif "position_embeddings" in name and getattr(config, "sinusoidal_pos_embds", False):
                continue
            elif "embeddings" in name:
                parameter.copy_((embedding_std or std) * noise)
            elif name.endswith(SHARPENED):
                parameter.copy_(sharpening * std * noise)
            else:
                parameter.copy_(std * noise)
    return model


def random_ids(vocabulary, length, seed, avoid=()):
    """Seeded token ids; `avoid` are ids that must not occur, such as padding."""
    allowed = np.array([i for i in range(vocabulary) if i not in avoid], dtype=np.int64)
    return np.random.default_rng([seed, length]).choice(allowed, size=length)


def run(model, ids, global_positions=None, hidden=False):
    """Logits [tokens, labels] of one sequence without padding and, if asked, hidden states
    [layers + 1, tokens, dim]: the embeddings' output, then each layer's."""
    ids = torch.as_tensor(np.asarray(ids, dtype=np.int64))[None]
    arguments = {"attention_mask": torch.ones_like(ids), "output_hidden_states": hidden}
    if global_positions is not None:
        mask = torch.zeros_like(ids)
        mask[0, list(global_positions)] = 1
        arguments["global_attention_mask"] = mask
    with torch.inference_mode():
        output = model(input_ids=ids, **arguments)
    logits = output.logits[0].numpy()
    if not hidden:
        return logits
    return logits, torch.stack([state[0] for state in output.hidden_states]).numpy()


def global_positions(length):
    """Some positions in and out of each other's windows, both ends included."""
    wanted = (0, 1, 17, length // 3, length // 2, length - 1)
    return sorted({position for position in wanted if 0 <= position < length})


def quiet():
    transformers.logging.set_verbosity_error()
    sys.stdout.reconfigure(line_buffering=True)
