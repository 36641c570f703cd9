"""The peers' int8 forms of a graph, made once, as each peer's documentation advises for transformers."""

from __future__ import annotations

import logging
import pathlib

from .files import once
from .tokens import windows

CALIBRATION_WINDOWS, CALIBRATION_TOKENS = 64, 128


def dynamic_onnx(source: pathlib.Path) -> pathlib.Path:
    """ONNX Runtime's dynamic form: int8 weights, one scale each (slower with one per column), activations quantised as
    they come. From the fused graph, so that attention becomes one quantised operation."""

    def write(file: pathlib.Path) -> None:
        import onnx

        logging.getLogger().setLevel(logging.ERROR)
        from onnxruntime.quantization import QuantType, quantize_dynamic

        # the optimiser's own operations have no shape inference: their outputs are floats
        options = {"DefaultTensorType": onnx.TensorProto.FLOAT, "MatMulConstBOnly": True}
        quantize_dynamic(str(source), str(file), weight_type=QuantType.QInt8, per_channel=False, extra_options=options)

    return once(source.with_name(f"{source.stem}-int8.onnx"), write)


def nncf_openvino(source: pathlib.Path, tokens: int = CALIBRATION_TOKENS, count: int = CALIBRATION_WINDOWS) -> pathlib.Path:
    """NNCF's post-training form for OpenVINO, in its transformer mode, calibrated on the ids of real text."""

    def write(folder: pathlib.Path) -> None:
        import nncf
        import openvino

        nncf.set_log_level(logging.ERROR)
        dataset = nncf.Dataset(windows(tokens, count))
        graph = openvino.Core().read_model(source)
        quantised = nncf.quantize(graph, dataset, model_type=nncf.ModelType.TRANSFORMER, subset_size=count)
        openvino.save_model(quantised, folder / "model.xml", compress_to_fp16=False)

    return once(source.with_name(f"{source.stem}-openvino-int8"), write)
