package dev.hopfield.runner.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.runner.plugin.InstalledPlugin;
import dev.hopfield.runner.toy.ToyPlugin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OriginTest {

    private static List<String> changes(Origin now) {
        return Records.origin().changes(now);
    }

    private static Origin withToys() {
        return Origin.here(List.of(new InstalledPlugin(new ToyPlugin(), Optional.empty(), List.of())), List.of());
    }

    @Test
    void isTheSameThroughoutAProcess() {
        Origin here = withToys();
        assertThat(here.changes(withToys())).isEmpty();
        assertThat(here.java()).isEqualTo(Runtime.version().feature());
        assertThat(here.plugins()).containsEntry("toy", "1");
        assertThat(here.environment().get("toy")).containsEntry("dice", "fair").containsEntry("table", "round");
    }

    @Test
    void tellsOfAnotherJava() {
        assertThat(changes(Records.origin(25, "plain", "1", "aa"))).containsExactly("Java 17 became 25");
    }

    @Test
    void tellsOfOtherKernels() {
        assertThat(changes(Records.origin(17, "vector-512", "1", "aa")))
                .containsExactly("kernels of toy plain became vector-512");
    }

    @Test
    void tellsOfInputsThatChangedAndThatAreGone() {
        Origin then = Records.origin();
        Origin now = new Origin(
                then.java(),
                then.plugins(),
                then.jars(),
                then.environment(),
                new TreeMap<>(Map.of("/data/faces.csv", "cc")));
        Origin without = new Origin(then.java(), then.plugins(), then.jars(), then.environment(), new TreeMap<>());
        assertThat(then.changes(now)).containsExactly("/data/faces.csv has other content");
        assertThat(then.changes(without)).containsExactly("/data/faces.csv is gone");
    }

    @Test
    void tellsOfOtherPlugins() {
        assertThat(changes(Records.origin(17, "plain", "2", "bb"))).containsExactly("toy (plugin) 1 became 2");
        assertThat(changes(Records.origin(17, "plain", "1", "bb")))
                .containsExactly("toy (plugin) 1 became another build of it");
    }

    @Test
    void tellsOfPluginsThatWentButNotOfThoseThatCame() {
        Origin none = Origin.here(List.of(), List.of());
        Origin toy = withToys();
        assertThat(none.changes(toy)).isEmpty();
        assertThat(none.pluginChanges(toy)).isEmpty();
        assertThat(toy.changes(none))
                .containsExactly(
                        "toy (plugin) 1 became nothing",
                        "dice of toy fair became nothing",
                        "table of toy round became nothing");
        assertThat(toy.pluginChanges(none)).containsExactly("toy (plugin) 1 became nothing");
    }

    @Test
    void identifiesThePluginsThatAreInJars() {
        assertThat(JarHash.of(Test.class)).hasSize(1).allSatisfy((jar, hash) -> {
            assertThat(jar).startsWith("junit-jupiter-api-").endsWith(".jar");
            assertThat(hash).matches("[0-9a-f]{64}");
        });
        assertThat(JarHash.of(OriginTest.class)).isEmpty();
        assertThat(JarHash.of(String.class)).isEmpty();
    }
}
