"""The peers' int8 forms of a graph, made once, as each peer's documentation advises for transformers."""

from __future__ import annotations

import pathlib

from .tokens import windows

CALIBRATION_WINDOWS, CALIBRATION_TOKENS = 64, 128


def dynamic_onnx(source: pathlib.Path) -> pathlib.Path:
    """ONNX Runtime's dynamic form: int8 weights, one scale each (slower with one per column), activations quantised as
    they come. From the fused graph, so that attention becomes one quantised operation."""
    file = source.with_name("int8.onnx" if source.stem == "fused" else f"{source.stem}-int8.onnx")
    if not file.exists():
        import onnx
        from onnxruntime.quantization import QuantType, quantize_dynamic

        # the optimiser's own operations have no shape inference: their outputs are floats
        options = {"DefaultTensorType": onnx.TensorProto.FLOAT, "MatMulConstBOnly": True}
        quantize_dynamic(str(source), str(file), weight_type=QuantType.QInt8, per_channel=False, extra_options=options)
    return file


def nncf_openvino(source: pathlib.Path, tokens: int = CALIBRATION_TOKENS, count: int = CALIBRATION_WINDOWS) -> pathlib.Path:
    """NNCF's post-training form for OpenVINO, in its transformer mode, calibrated on the ids of real text."""
    file = source.parent / ("openvino-int8" if source.stem == "plain" else f"{source.stem}-openvino-int8") / "model.xml"
    if not file.exists():
        import nncf
        import openvino

        dataset = nncf.Dataset(windows(tokens, count))
        graph = openvino.Core().read_model(source)
        quantised = nncf.quantize(graph, dataset, model_type=nncf.ModelType.TRANSFORMER, subset_size=count)
        openvino.save_model(quantised, file, compress_to_fp16=False)
    return file
