package dev.hopfield.classic;

/**
 * How the units of a network change.
 *
 * @param update when each unit is updated
 * @param noise what chance has to say in it
 * @param stimulus strength of the field along the cue that stays while the network moves
 */
record Dynamics(UpdateSchedule update, Noise noise, double stimulus) {}
