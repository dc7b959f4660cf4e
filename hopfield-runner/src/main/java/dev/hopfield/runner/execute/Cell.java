package dev.hopfield.runner.execute;

import dev.hopfield.runner.config.GridPoint;

/**
 * One grid point in one trial: one draw of patterns and cues, or of an instance of a problem, on which all
 * that are compared are run.
 *
 * @param point what is run
 * @param trial from 0
 */
public record Cell(GridPoint point, int trial) {}
