package dev.hopfield.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.component.Node;
import org.junit.jupiter.api.Test;

class YamlAliasTest {

    @Test
    void copiesWhatAnAnchorMarks() {
        String text = "a: &x {deep: [1, 2]}\nb: *x\n";
        assertThat(Reading.at(text, "b")).isEqualTo(Reading.at(text, "a"));
    }

    @Test
    void copiesAScalar() {
        assertThat(Reading.scalar("a: &x 0.5\nb: *x\n", "b"))
                .extracting(Node.Scalar::text, Node.Scalar::kind)
                .containsExactly("0.5", Node.ScalarKind.DECIMAL);
    }

    @Test
    void takesTheLatestOfSeveralAnchors() {
        assertThat(Reading.scalar("a: &x 1\nb: &x 2\nc: *x\n", "c").text()).isEqualTo("2");
    }

    @Test
    void mergesAMapBehindItsOwnEntries() {
        Node.Mapping merged = (Node.Mapping) Reading.at("a: &x {k: 1, l: 2}\nb: {<<: *x, l: 3}\n", "b");
        assertThat(merged.entries().keySet()).containsExactly("l", "k");
        assertThat(((Node.Scalar) merged.entries().get("l").value()).text()).isEqualTo("3");
    }

    @Test
    void mergesSeveralMapsTheFirstOfThemWinning() {
        String text = "a: &x {k: 1}\nb: &y {k: 2, l: 2}\nc: {<<: [*x, *y]}\n";
        assertThat(Reading.scalar(text, "c", "k").text()).isEqualTo("1");
        assertThat(Reading.scalar(text, "c", "l").text()).isEqualTo("2");
    }

    @Test
    void mergesNothingButMaps() {
        assertThat(Reading.of("a: {<<: 3}\n").problems())
                .containsExactly("f.yaml:1:9: only a map can be merged with <<");
    }

    @Test
    void mergesOnceInEachMap() {
        assertThat(Reading.of("a: &x {k: 1}\nb: {<<: *x, <<: *x}\n").problems())
                .containsExactly("f.yaml:2:13: the key '<<' is here twice, first at f.yaml:2:5");
    }

    @Test
    void takesAQuotedMergeKeyForAKey() {
        assertThat(Reading.map("'<<': 3\n").entries()).containsOnlyKeys("<<");
    }

    @Test
    void refusesAnAliasWithoutAnAnchor() {
        assertThat(Reading.of("a: *x\n").problems())
                .containsExactly("f.yaml:1:4: the alias *x has no anchor before it");
    }

    @Test
    void refusesAnAliasWithinItsOwnAnchor() {
        assertThat(Reading.of("a: &x [*x]\n").problems())
                .containsExactly("f.yaml:1:8: the alias *x has no anchor before it");
    }

    @Test
    void refusesAliasesThatMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level <= 8; level++) {
            String alias = "*a" + (level - 1);
            bomb.append("a" + level + ": &a" + level + " [" + (alias + ", ").repeat(9) + alias + "]\n");
        }
        assertThat(Reading.of(bomb.toString()).problems())
                .singleElement()
                .asString()
                .startsWith("f.yaml:5:")
                .endsWith("with its aliases written out this has more than 100000 values");
    }
}
