/**
 * Trained weights from files that Python writes: safetensors, and numpy's npy and npz.
 *
 * <p>{@link dev.hopfield.dense.weights.WeightFile} lists the tensors of a file and reads those that are asked for. Nothing in
 * a file is trusted: sizes are compared with the length of the file before memory is taken for them.
 */
package dev.hopfield.dense.weights;
