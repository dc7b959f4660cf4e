package dev.hopfield.continuous;

/**
 * How a network is followed to rest.
 *
 * @param integrator makes the steps
 * @param tolerance greatest |du/dt| at rest
 * @param stimulus strength of an input along the known units of the cue that stays while the network moves
 */
record Dynamics(Integrator integrator, double tolerance, double stimulus) {}
