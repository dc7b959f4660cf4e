package dev.hopfield.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The build compares this module with its baseline, save for what the pom excludes: authors of plugins are told of that. */
class AnnouncedBreaksTest {

    private static final Pattern EXCLUDE = Pattern.compile("<exclude>(dev\\.hopfield\\.api\\.[^<]*)</exclude>");

    /** What a pom excludes from the comparison, and the section of this version does not name. */
    private static List<String> unannounced(String pom, String upgrading) {
        String heading = "\n## " + ApiVersion.current() + "\n";
        int start = upgrading.indexOf(heading);
        assertThat(start)
                .as("where UPGRADING.md has the section of this version")
                .isNotNegative();
        String section = upgrading.substring(start + heading.length()).split("\n## ", 2)[0];
        return EXCLUDE.matcher(pom)
                .results()
                .map(found -> found.group(1))
                .filter(broken -> !section.contains("`" + broken + "`"))
                .toList();
    }

    @Test
    void everyBreakIsNamedInTheSectionOfThisVersion() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String upgrading = Files.readString(Path.of("..", "UPGRADING.md"));
        assertThat(unannounced(pom, upgrading))
                .as("what hopfield-api/pom.xml excludes from the comparison, and UPGRADING.md does not name; "
                        + "write down there what to use instead")
                .isEmpty();
    }

    @Test
    void findsTheBreakThatAnotherSectionNames() {
        String pom = "<exclude>dev.hopfield.api.A#b(int)</exclude><exclude>dev.hopfield.api.C</exclude>";
        String upgrading = "# Upgrading\n\n## " + ApiVersion.current() + "\n\n- `dev.hopfield.api.C` is gone.\n\n"
                + "## 0.0\n\n- `dev.hopfield.api.A#b(int)` is gone.\n";
        assertThat(unannounced(pom, upgrading)).containsExactly("dev.hopfield.api.A#b(int)");
    }
}
