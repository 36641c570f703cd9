"""Loss, parameter groups and learning-rate schedule."""

from __future__ import annotations

import torch
import torch.nn.functional as F

from .any_model import Model
from .windows import IGNORE


def token_loss(
    logits: torch.Tensor, labels: torch.Tensor, weights: torch.Tensor, class_weights: torch.Tensor, smoothing: float, gamma: float, kind: float = 2.0
) -> torch.Tensor:
    """Weighted mean cross-entropy over labelled pieces; `gamma` > 0 makes it focal (Lin et al. 2017, (1 - p)^gamma).

    With five labels the question is asked in two: is the piece outside, the begin or the inside of anything (P(SECRET) + P(EXAMPLE), as
    sharp as with three labels), and, times `kind`, is that a secret or an example (not asked where the label says either).
    """
    logits, labels, weights = logits.float().flatten(0, 1), labels.flatten(), weights.flatten()
    keep = labels != IGNORE
    logits, labels, weights = logits[keep], labels[keep], weights[keep]
    question = 0.0
    if logits.shape[-1] == 5:
        told = (labels > 0) & (labels < 5)
        place = (labels[told] - 1) % 2  # 0 B, 1 I
        pair = torch.stack([logits[told].gather(1, place[:, None] + k).squeeze(1) for k in (1, 3)], -1)
        question = torch.zeros_like(weights)
        kinds = (labels[told] - 1) // 2  # 0 secret, 1 example: one in twenty, so they weigh three times as much
        question[told] = F.cross_entropy(pair, kinds, reduction="none", label_smoothing=2 * smoothing) * (1 + 2 * kinds)
        logits = torch.stack([logits[:, 0], logits[:, 1::2].logsumexp(-1), logits[:, 2::2].logsumexp(-1)], -1)
    labels = torch.where(labels > 0, (labels - 1) % 2 + 1, labels)
    loss = F.cross_entropy(logits, labels, reduction="none", label_smoothing=smoothing)
    if gamma > 0:
        p = logits.detach().softmax(-1).gather(1, labels[:, None]).squeeze(1)
        loss = loss * (1 - p) ** gamma
    weights = weights * class_weights[labels]
    loss = loss + kind * question
    return (loss * weights).sum() / weights.sum().clamp(min=1.0)


def parameter_groups(model: Model, rate: float, layer_decay: float, weight_decay: float) -> list[dict]:
    """One group a layer and decay kind: the head learns at `rate`, each layer below at `layer_decay` times the one above."""
    layers = model.config.n_layers
    groups: dict[tuple[int, bool], list[torch.nn.Parameter]] = {}
    for name, parameter in model.named_parameters():
        # the table of shapes begins at zero and learns at the head's rate
        depth = layers + 1 if "shape_embeddings" in name else 0 if "embeddings" in name else int(name.split(".layer.")[1].split(".")[0]) + 1 if ".layer." in name else layers + 1
        groups.setdefault((depth, parameter.ndim > 1 and "embeddings" not in name), []).append(parameter)
    return [
        {
            "params": parameters,
            "base_lr": rate * layer_decay ** (layers + 1 - depth),
            "lr": 0.0,
            "weight_decay": weight_decay if decays else 0.0,
        }
        for (depth, decays), parameters in sorted(groups.items(), key=lambda g: g[0])
    ]


def schedule(step: int, steps: int, warmup: int, decay: int) -> float:
    """Learning-rate factor: linear warm-up, constant, then linear to 0 over the last `decay` steps (decay = steps: plain linear decay).

    The constant part makes a run extendable: resume its `before-decay` checkpoint with a larger number of steps.
    """
    rise = min(1.0, (step + 1) / max(1, warmup))
    return rise * min(1.0, max(0.0, (steps - step) / max(1, min(decay, steps))))
