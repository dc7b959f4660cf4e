#!/usr/bin/python3
"""Writes golden files of hopfield-dense that only Python can write; needs python3-numpy and python3-torch of Debian.

    hopfield-benchmarks/golden.py hopfield-dense/src/test/resources/dev/hopfield/dense

While Debian's libtorch is installed, a first run of the peers may load it in place of their own, and crash: they unpack
theirs as they go. Remove python3-torch and libtorch1.13 afterwards, or run the peers once before.

  weights/numpy*.npz                 the same numbers in every format, order and layout that is read
  attention/python.npz               torch.nn.MultiheadAttention with values of another width than keys, and a
                                     mask of truth values: the module of C++ has neither
"""
import pathlib
import sys

import numpy
import torch


def numpy_files(folder):
    numbers = numpy.array([[1.5, -2, 0.25], [4, 5.5, -65504]])
    arrays = {
        f"{kind}{order}{layout}".replace("<", "little").replace(">", "big"): numpy.array(
            numbers, dtype=f"{order}{kind}", order=layout
        )
        for kind in ("f2", "f4", "f8")
        for order in "<>"
        for layout in "CF"
    }
    numpy.savez(folder / "numpy.npz", **arrays)
    numpy.savez_compressed(folder / "numpy-deflated.npz", **arrays, counts=numpy.arange(3))
    numpy.save(folder / "numpy.npy", numpy.array(numbers.reshape(1, 2, 3), dtype=">f4", order="F"))


def module(folder):
    torch.manual_seed(2021)
    layer = torch.nn.MultiheadAttention(12, 3, kdim=10, vdim=7).eval()
    torch.nn.init.normal_(layer.in_proj_bias)
    torch.nn.init.normal_(layer.out_proj.bias)
    queries, patterns, values = torch.randn(5, 12), torch.randn(8, 10), torch.randn(8, 7)
    hidden = torch.rand(5, 8) < 0.3
    hidden[:, 0] = False
    with torch.no_grad():
        outputs, weights = layer(
            queries[:, None], patterns[:, None], values[:, None], attn_mask=hidden, average_attn_weights=False
        )
    arrays = {f"attention.{name}": tensor for name, tensor in layer.state_dict().items()}
    arrays.update(queries=queries, patterns=patterns, values=values, hidden=hidden.float())
    arrays.update(outputs=outputs[:, 0], weights=weights[0])
    numpy.savez(folder / "python.npz", **{name: tensor.numpy() for name, tensor in arrays.items()})


if __name__ == "__main__":
    resources = pathlib.Path(sys.argv[1])
    numpy_files(resources / "weights")
    module(resources / "attention")
