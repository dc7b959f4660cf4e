package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hopfield.api.Plugin;
import dev.hopfield.runner.UserError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentLineTest {

    private static final String JAVA = "Java " + Runtime.version().feature();

    private record Saying(Map<String, String> environment) implements Plugin {

        @Override
        public String id() {
            return "saying";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<Class<? extends Record>> components() {
            return List.of();
        }
    }

    private static Plugin saying(String name, String value) {
        return new Saying(Map.of(name, value));
    }

    @Test
    void saysOnceWhatSeveralPluginsSay() {
        List<Plugin> plugins = List.of(saying("kernels", "vector-512"), saying("kernels", "vector-512"));
        assertThat(EnvironmentLine.of(plugins, 2)).isEqualTo("kernels: vector-512, " + JAVA + ", 2 threads");
    }

    @Test
    void showsWherePluginsDiffer() {
        List<Plugin> plugins = List.of(saying("kernels", "vector-512"), saying("kernels", "plain"), saying("a", "b"));
        assertThat(EnvironmentLine.of(plugins, 2))
                .isEqualTo("a: b, kernels: plain and vector-512, " + JAVA + ", 2 threads");
    }

    @Test
    void leavesOutWhatNobodySays() {
        assertThat(EnvironmentLine.of(List.of(new Saying(Map.of())), 1)).isEqualTo(JAVA + ", 1 thread");
    }

    @Test
    void namesAPluginThatSaysNull() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> EnvironmentLine.of(List.of(new Saying(null)), 1))
                .withMessageStartingWith("the environment of plugin saying is null")
                .withMessageContaining("\n  tell its makers");
    }

    /** A plugin that was told to use what this process has not. */
    private static final class Unable implements Plugin {

        @Override
        public String id() {
            return "unable";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<Class<? extends Record>> components() {
            return List.of();
        }

        @Override
        public Map<String, String> environment() {
            throw new IllegalStateException("there are no such kernels\nUse others.");
        }
    }

    @Test
    void aPluginThatCannotWorkHereEndsTheRunWithItsAdvice() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> EnvironmentLine.of(List.of(new Unable()), 1))
                .withMessage("there are no such kernels\nUse others.");
    }
}
