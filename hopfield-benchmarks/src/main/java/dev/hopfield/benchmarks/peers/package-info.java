/** Other people's libraries, each used as someone would who knows it. */
package dev.hopfield.benchmarks.peers;
