package dev.hopfield.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluginTest {

    @Test
    void hasNoVersionOutsideOfAJar() {
        assertThat(Plugin.versionOf(PluginTest.class)).isEqualTo("unpackaged");
    }
}
