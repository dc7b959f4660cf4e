package dev.hopfield.problems;

import dev.hopfield.api.Plugin;
import java.util.List;

/** Contributes optimisation problems. */
public final class ProblemsPlugin implements Plugin {

    @Override
    public String id() {
        return "hopfield-problems";
    }

    @Override
    public String version() {
        return Plugin.versionOf(ProblemsPlugin.class);
    }

    @Override
    public List<Class<? extends Record>> components() {
        return List.of(TravellingSalesman.class, MaxCut.class, Qubo.class);
    }
}
