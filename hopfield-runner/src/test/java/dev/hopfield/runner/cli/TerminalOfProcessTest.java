package dev.hopfield.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.Terminal;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalOfProcessTest {

    private static Terminal terminal(Map<String, String> told, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.putAll(told);
        return TerminalOfProcess.of(System.out, System.err, properties, environment);
    }

    @Test
    void isPlainAndNotWatchedUnlessTheLauncherSaysSo() {
        assertThat(terminal(Map.of(), Map.of())).isEqualTo(new Terminal(System.out, System.err, false, false, 80));
    }

    @Test
    void tellsStandardOutputFromStandardError() {
        assertThat(terminal(Map.of("hopfield.interactive-out", "true"), Map.of()))
                .isEqualTo(new Terminal(System.out, System.err, false, true, 80));
        assertThat(terminal(Map.of("hopfield.interactive", "true"), Map.of()))
                .isEqualTo(new Terminal(System.out, System.err, true, false, 80));
    }

    @Test
    void isPlainWhereNoColourIsWanted() {
        Map<String, String> told = Map.of("hopfield.interactive-out", "true");
        assertThat(terminal(told, Map.of("NO_COLOR", "1")).styled()).isFalse();
        assertThat(terminal(told, Map.of("TERM", "dumb")).styled()).isFalse();
        assertThat(terminal(told, Map.of("NO_COLOR", "", "TERM", "xterm")).styled())
                .isTrue();
    }

    @Test
    void isAsWideAsTheLauncherSays() {
        assertThat(terminal(Map.of("hopfield.columns", "132"), Map.of()).columns())
                .isEqualTo(132);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-3", "wide", "99999999999"})
    void isAsWideAsUsualWhereItsWidthIsNotKnown(String columns) {
        assertThat(terminal(Map.of("hopfield.columns", columns), Map.of()).columns())
                .isEqualTo(80);
    }
}
