/**
 * Attention as an associative memory: projections, several heads, masks, and state patterns that are updated first.
 *
 * <p>{@link dev.hopfield.dense.attention.Attention} has trained parameters; with patterns stored it becomes an
 * {@link dev.hopfield.dense.attention.AttentionMemory}, which answers queries. That is the inference of multi-head attention
 * (A. Vaswani et al., "Attention is all you need", NIPS 2017, arXiv:1706.03762) and of the Hopfield layers of H. Ramsauer et
 * al., "Hopfield networks is all you need", ICLR 2021, arXiv:2008.02217. Nothing is trained here; {@link
 * dev.hopfield.dense.attention.TorchModules} reads what PyTorch has trained.
 */
package dev.hopfield.dense.attention;
