"""Write a trained reader as an ONNX graph for onnxruntime.

Word vectors are kept as 8-bit integers with a scale a row, other matrices as 16-bit floats; both are
widened to 32-bit floats where they are used, so all arithmetic is in single precision. The fused
operators are onnxruntime's own (domain ``com.microsoft``).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from sayso.training.network import Reader, bucket

Array = npt.NDArray[np.float32]
#: sizes that the file tells of itself
_SIZES = ("layers", "width", "inner", "pointer")


class _Graph:
    """Nodes and initialisers as they are added; every method returns the name of its output."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, values: npt.NDArray[np.generic]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def matrix(self, name: str, values: Array) -> str:
        """A weight matrix, stored in half precision, used in single."""
        return self.node(
            "Cast", [self.constant(f"{name}.half", values.astype(np.float16))], name, to=TensorProto.FLOAT
        )

    def node(
        self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes: object
    ) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], domain=domain, **attributes))
        return output

    def fused(self, operator: str, inputs: list[str], output: str, **attributes: object) -> str:
        return self.node(operator, inputs, output, "com.microsoft", **attributes)


def _array(tensor: torch.Tensor) -> Array:
    values: Array = tensor.detach().float().numpy()
    return values


def _words(graph: _Graph, table: Array) -> str:
    scale = np.abs(table).max(1, keepdims=True) / 127
    graph.constant("words.int8", np.round(table / scale).astype(np.int8))
    graph.constant("words.scale", scale.astype(np.float32))
    rows = graph.node("Gather", ["words.int8", "ids"], "words.rows", axis=0)
    wide = graph.node("Cast", [rows], "words.wide", to=TensorProto.FLOAT)
    scales = graph.node("Gather", ["words.scale", "ids"], "words.scales", axis=0)
    return graph.node("Mul", [wide, scales], "words")


def _embedding(graph: _Graph, reader: Reader) -> str:
    words = _words(graph, _array(reader.words.weight))
    graph.constant("positions.table", _array(reader.positions.weight))
    length = graph.node("Shape", ["ids"], "length", start=1, end=2)
    graph.constant("zero", np.array([0], dtype=np.int64))
    graph.constant("axis0", np.array([0], dtype=np.int64))
    where = graph.node("Slice", ["positions.table", "zero", length, "axis0"], "positions")
    x = graph.node("Add", [words, where], "embedded")
    norm = [graph.constant(f"norm.{k}", _array(getattr(reader.norm, k))) for k in ("weight", "bias")]
    x = graph.node("LayerNormalization", [x, *norm], "embedded.norm", axis=-1, epsilon=1e-12)
    for name in ("case", "quote", "place"):
        graph.constant(f"{name}.table", _array(getattr(reader, name).weight))
        feature = graph.node("Gather", [f"{name}.table", name], f"{name}.vector", axis=0)
        x = graph.node("Add", [x, feature], f"embedded.{name}")
    return x


def _layer(graph: _Graph, reader: Reader, at: int, x: str) -> str:
    layer, base = reader.layers[at], f"layer{at}"

    def weight(part: str) -> str:
        return graph.matrix(f"{base}.{part}.weight", _array(getattr(layer, part).weight).T)

    def vector(part: str, kind: str = "bias") -> str:
        return graph.constant(f"{base}.{part}.{kind}", _array(getattr(getattr(layer, part), kind)))

    def norm(y: str, skip: str, part: str, bias: str) -> str:
        inputs = [y, skip, vector(part, "weight"), vector(part), bias]
        return graph.fused("SkipLayerNormalization", inputs, f"{base}.{part}", epsilon=1e-12)

    mixed = graph.fused(
        "Attention", [x, weight("qkv"), vector("qkv")], f"{base}.mixed", num_heads=reader.shape.heads
    )
    x = norm(graph.node("MatMul", [mixed, weight("out")], f"{base}.out"), x, "norm1", vector("out"))
    up = graph.node("MatMul", [x, weight("up")], f"{base}.up")
    wide = graph.fused("BiasGelu", [up, vector("up")], f"{base}.gelu")
    return norm(graph.node("MatMul", [wide, weight("down")], f"{base}.down"), x, "norm2", vector("down"))


def _heads(graph: _Graph, reader: Reader, x: str) -> None:
    for name in ("roles", "query", "key"):
        head = getattr(reader, name)
        product = graph.node(
            "MatMul", [x, graph.matrix(f"{name}.weight", _array(head.weight).T)], f"{name}.product"
        )
        graph.node("Add", [product, graph.constant(f"{name}.bias", _array(head.bias))], name)
    turned = graph.node("Transpose", ["key"], "key.turned", perm=[0, 2, 1])
    product = graph.node("MatMul", ["query", turned], "pointer.product")
    graph.constant("pointer.scale", np.array(reader.shape.pointer**-0.5, dtype=np.float32))
    graph.node("Mul", [product, "pointer.scale"], "pointers")
    limit = reader.shape.positions
    offsets = bucket(torch.arange(-limit + 1, limit))
    graph.constant("distance.table", _array(reader.distance(offsets).squeeze(-1)))
    graph.node("Identity", ["distance.table"], "distances")
    graph.constant("transition.table", _array(reader.crf.transitions))
    graph.node("Identity", ["transition.table"], "transitions")


def write_graph(reader: Reader, path: Path) -> None:
    """Write ``reader`` to ``path``.

    Inputs ``ids``, ``case``, ``quote``, ``place``: ``[1, length]``. Outputs ``roles``
    ``[1, length, 7]``, ``pointers`` ``[1, length, length]`` without the distance bias, ``distances``
    ``[1023]`` (bias for offsets -511 to 511) and ``transitions`` ``[7, 7]``. The file's properties tell the
    sizes of the network.
    """
    graph = _Graph()
    x = _embedding(graph, reader)
    for at in range(reader.shape.layers):
        x = _layer(graph, reader, at, x)
    _heads(graph, reader, x)
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, [1, "length"])
        for name in ("ids", "case", "quote", "place")
    ]
    shapes: dict[str, list[object]] = {
        "roles": [1, "length", 7],
        "pointers": [1, "length", "length"],
        "distances": [2 * reader.shape.positions - 1],
        "transitions": [7, 7],
    }
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items()
    ]
    made = helper.make_graph(graph.nodes, "sayso-reader", inputs, outputs, graph.constants)
    model = helper.make_model(
        made,
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)],
        ir_version=8,
    )
    helper.set_model_props(model, {name: str(getattr(reader.shape, name)) for name in _SIZES})
    path.write_bytes(model.SerializeToString())
