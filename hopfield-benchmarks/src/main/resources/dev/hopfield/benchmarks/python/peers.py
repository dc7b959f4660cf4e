"""Numpy and PyTorch among the contenders: does on request what it is told on standard input.

A request is a line of words parted by tabs, a reply is `ok` with words, or `error` with a message. Arrays come and go as
files of 32-bit floats in the machine's byte order.

  hello THREADS                          versions of numpy and torch, - for one that is not installed, and the BLAS
  open ID KIND FILE ROWS FILE ROWS BETA  prepares a contender; see KINDS
  run ID CALLS                           nanoseconds that so many calls took
  answer ID FILE                         one more call; writes its result, and tells its sweeps
  close ID                               forgets it
"""

import sys
import time

MOST_SWEEPS = 100

try:
    import numpy as np
except ImportError:
    np = None
try:
    import torch
except ImportError:
    torch = None


def blas():
    """The library that computes numpy's products, told by what this process has loaded."""
    try:
        with open("/proc/self/maps") as maps:
            loaded = maps.read()
    except OSError:
        return "unknown"
    return next((name for name in ("openblas", "mkl", "blis", "atlas") if name in loaded), "reference")


def read(path, rows):
    return np.fromfile(path, dtype=np.float32).reshape(rows, -1)


class NumpyAttention:
    """softmax(beta Q K^T) K."""

    sweeps = 0

    def __init__(self, queries, keys, beta):
        self.queries, self.keys, self.beta = queries, keys, np.float32(beta)

    def call(self):
        weights = self.queries @ self.keys.T
        weights *= self.beta
        weights -= weights.max(axis=1, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(axis=1, keepdims=True)
        return weights @ self.keys


class TorchAttention:
    """The same in PyTorch: by its fused kernel where this version has it, else by the formula."""

    sweeps = 0

    def __init__(self, queries, keys, beta):
        self.queries, self.keys, self.beta = torch.from_numpy(queries), torch.from_numpy(keys), beta
        self.fused = getattr(torch.nn.functional, "scaled_dot_product_attention", None)

    def call(self):
        with torch.inference_mode():
            if self.fused is not None:
                queries, keys = self.queries[None, None], self.keys[None, None]
                return self.fused(queries, keys, keys, scale=self.beta)[0, 0].numpy()
            weights = torch.softmax((self.queries @ self.keys.T).mul_(self.beta), dim=-1)
            return (weights @ self.keys).numpy()


def hebbian(patterns):
    couplings = patterns.T @ patterns
    np.fill_diagonal(couplings, 0)
    return couplings


def settle(state, order, field, flip):
    """Updates units one after another until a sweep changes nothing; tells the number of sweeps."""
    for sweep in range(1, MOST_SWEEPS + 1):
        changed = False
        for unit in order.permutation(len(state)):
            if field(unit) * state[unit] < 0:
                state[unit] = -state[unit]
                flip(unit)
                changed = True
        if not changed:
            return sweep
    return MOST_SWEEPS


class MatrixRecall:
    """The network of 1982 with a matrix; one unit after another."""

    def __init__(self, cues, patterns, beta):
        self.cues, self.couplings = cues, hebbian(patterns)

    def call(self):
        states = self.cues.copy()
        self.sweeps = 0
        for number, state in enumerate(states):
            order = np.random.default_rng(number)
            self.sweeps += settle(state, order, lambda unit: self.couplings[unit] @ state, lambda unit: None)
        return states


class OverlapRecall:
    """The same without a matrix: fields from overlaps, which follow each flip."""

    def __init__(self, cues, patterns, beta):
        self.cues, self.patterns, self.by_unit = cues, patterns, np.ascontiguousarray(patterns.T)

    def call(self):
        states = self.cues.copy()
        count = len(self.patterns)
        self.sweeps = 0
        for number, state in enumerate(states):
            order = np.random.default_rng(number)
            overlaps = self.patterns @ state

            def field(unit):
                return self.by_unit[unit] @ overlaps - count * state[unit]

            def flip(unit):
                np.add(overlaps, self.by_unit[unit] * (2 * state[unit]), out=overlaps)

            self.sweeps += settle(state, order, field, flip)
        return states


class SynchronousRecall:
    """All cues and all units at once, with a matrix."""

    def __init__(self, cues, patterns, beta):
        self.cues, self.couplings = cues, hebbian(patterns)

    def call(self):
        state, before = self.cues, None
        self.sweeps = 0
        for _ in range(MOST_SWEEPS):
            fields = state @ self.couplings
            following = np.where(fields == 0, state, np.sign(fields))
            self.sweeps += len(state)
            settled = np.array_equal(following, state) or (before is not None and np.array_equal(following, before))
            before, state = state, following
            if settled:
                break
        return state


class MatrixFields:
    """W v, with a matrix that is given."""

    sweeps = 0

    def __init__(self, states, matrix, beta):
        self.state, self.matrix = states[0], matrix

    def call(self):
        return self.matrix @ self.state


class OverlapFields:
    """W v for Hebb's couplings, without a matrix."""

    sweeps = 0

    def __init__(self, states, patterns, beta):
        self.state, self.patterns = states[0], patterns

    def call(self):
        count, units = self.patterns.shape
        return (self.patterns.T @ (self.patterns @ self.state) - count * self.state) / np.float32(units)


KINDS = {
    kind.__name__: kind
    for kind in (
        NumpyAttention,
        TorchAttention,
        MatrixRecall,
        OverlapRecall,
        SynchronousRecall,
        MatrixFields,
        OverlapFields,
    )
}


def reply(words, contenders):
    request, arguments = words[0], words[1:]
    if request == "hello":
        if torch is not None:
            torch.set_num_threads(int(arguments[0]))
        return [np.__version__ if np else "-", torch.__version__ if torch else "-", blas()]
    name = arguments[0]
    if request == "open":
        kind, first, first_rows, second, second_rows, beta = arguments[1:]
        inputs = read(first, int(first_rows)), read(second, int(second_rows))
        contenders[name] = KINDS[kind](*inputs, float(beta))
        return []
    if request == "run":
        call = contenders[name].call
        start = time.perf_counter_ns()
        for _ in range(int(arguments[1])):
            call()
        return [time.perf_counter_ns() - start]
    if request == "answer":
        np.ascontiguousarray(contenders[name].call(), dtype=np.float32).tofile(arguments[1])
        return [contenders[name].sweeps]
    if request == "close":
        contenders.pop(name, None)
        return []
    raise ValueError("no such request: " + request)


def serve():
    contenders = {}
    for line in sys.stdin:
        try:
            words = ["ok", *map(str, reply(line.rstrip("\n").split("\t"), contenders))]
        except Exception as failure:  # whatever it is, the other side has to learn of it
            words = ["error", " ".join(str(failure).split()) or type(failure).__name__]
        print("\t".join(words), flush=True)


serve()
