"""What was measured on, and with which versions."""

from __future__ import annotations

import importlib.metadata
import json
import pathlib
import platform
import subprocess

PACKAGES = ("torch", "transformers", "onnxruntime", "onnx", "openvino", "nncf", "tokenizers", "numpy")


def describe(secmask: pathlib.Path) -> dict:
    """As `secmask info` tells."""
    info = json.loads(subprocess.run([secmask, "info", "--format", "json"], capture_output=True, check=False).stdout)
    blas = info["openblas"]
    return {
        "cpu": info["cpu"]["name"], "cores": info["cpu"]["cores"], "kernels": info["kernels"]["level"],
        "openblas": blas.get("core") or blas["state"], "secmask": info["version"],
    }


def versions() -> dict[str, str]:
    """Of the peers' packages."""
    return {name: importlib.metadata.version(name) for name in PACKAGES} | {"python": platform.python_version()}
