package dev.hopfield.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each pom that is published says all that Maven Central asks for, by itself or by its parent. */
class PublishedPomsTest {

    private static final String BOM = "hopfield-bom";

    private static List<String> modules() {
        assertThat(Pom.modules()).hasSizeGreaterThan(8);
        return Pom.modules();
    }

    private static List<String> modulesWithParent() {
        return modules().stream().filter(module -> !module.equals(BOM)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groupId",
                "artifactId",
                "version",
                "name",
                "description",
                "url",
                "inceptionYear",
                "organization",
                "licenses",
                "developers",
                "scm",
                "issueManagement"
            })
    void theParentSays(String element) {
        assertThat(Pom.parent().text(element)).isNotEmpty();
    }

    @Test
    void theLicenceHasAnAddressAndTheCodeTwoConnections() {
        Pom parent = Pom.parent();
        assertThat(parent.text("licenses", "license", "url")).startsWith("https://");
        assertThat(parent.text("developers", "developer", "name")).isEqualTo(parent.text("organization", "name"));
        assertThat(parent.text("scm", "connection")).startsWith("scm:git:");
        assertThat(parent.text("scm", "developerConnection")).startsWith("scm:git:");
        assertThat(parent.text("scm", "url")).startsWith("https://");
    }

    /** Maven would append the name of the module to each. */
    @Test
    void addressesAreHandedDownAsTheyAre() {
        Pom parent = Pom.parent();
        assertThat(parent.attribute("child.project.url.inherit.append.path")).isEqualTo("false");
        for (String address : List.of("connection", "developerConnection", "url")) {
            assertThat(parent.attribute("child.scm." + address + ".inherit.append.path", "scm"))
                    .isEqualTo("false");
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleHasItsOwnNameAndDescription(String module) {
        Pom pom = Pom.of(module);
        assertThat(pom.text("artifactId")).isEqualTo(module);
        assertThat(pom.text("name")).startsWith("Hopfield ");
        assertThat(pom.text("description")).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("modulesWithParent")
    void aModuleHasAllElseFromItsParent(String module) {
        Pom pom = Pom.of(module);
        assertThat(pom.text("parent", "artifactId")).isEqualTo(Pom.parent().text("artifactId"));
        assertThat(pom.version()).isEqualTo(Pom.parent().version());
        for (String element : List.of("url", "licenses", "developers", "scm", "issueManagement")) {
            assertThat(pom.all(element)).as(element).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groupId",
                "version",
                "url",
                "inceptionYear",
                "organization",
                "licenses",
                "developers",
                "scm",
                "issueManagement"
            })
    void theBillOfMaterialsSaysTheSameAsTheParentThatItLacks(String element) {
        assertThat(Pom.of(BOM).all("parent")).isEmpty();
        assertThat(Pom.of(BOM).text(element)).isEqualTo(Pom.parent().text(element));
    }

    @Test
    void theBillOfMaterialsHasEveryModule() {
        Pom bom = Pom.of(BOM);
        assertThat(bom.all("dependencyManagement", "dependencies", "dependency")
                        .map(dependency -> dependency
                                .getElementsByTagName("artifactId")
                                .item(0)
                                .getTextContent()))
                .containsExactlyInAnyOrderElementsOf(modulesWithParent());
        assertThat(bom.all("dependencyManagement", "dependencies", "dependency", "version"))
                .allSatisfy(version -> assertThat(version.getTextContent()).isEqualTo("${project.version}"));
    }

    /** So that it is installed and deployed by the same versions as all else. */
    @Test
    void theBillOfMaterialsPinsThePluginsOfTheParent() {
        List<String> pinned = plugins(Pom.parent());
        assertThat(plugins(Pom.of(BOM))).isNotEmpty().isSubsetOf(pinned);
    }

    private static List<String> plugins(Pom pom) {
        return pom.all("build", "pluginManagement", "plugins", "plugin")
                .map(plugin -> plugin.getElementsByTagName("artifactId").item(0).getTextContent() + " "
                        + plugin.getElementsByTagName("version").item(0).getTextContent())
                .toList();
    }
}
