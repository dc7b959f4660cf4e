package dev.hopfield.runner;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.hopfield.api.Plugin;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom. All modules are on the class path of this test, and it checks that it sees them. */
class ArchitectureTest {

    private static final String ROOT = "dev.hopfield.";
    private static final String RUNNER = ROOT + "runner..";
    private static final List<String> FAMILIES = List.of("classic", "continuous", "dense");
    private static final List<String> MODULES =
            List.of("api", "kernels", "learning", "classic", "continuous", "dense", "problems", "runner", "testkit");

    /** Their results differ between Java versions and processors. */
    private static final Set<String> TRANSCENDENTAL = Set.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot");

    private static JavaClasses all;

    @BeforeAll
    static void importClasses() {
        all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.hopfield");
    }

    private static List<String> families() {
        return FAMILIES;
    }

    private static String[] packages(Stream<String> modules) {
        return modules.map(module -> ROOT + module + "..").toArray(String[]::new);
    }

    private static String[] modulesBut(String... allowed) {
        return packages(MODULES.stream().filter(module -> !List.of(allowed).contains(module)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"api", "kernels", "learning", "classic", "continuous", "dense", "problems", "runner", "testkit"})
    void isSeen(String module) {
        assertThat(all.stream().filter(type -> type.getPackageName().startsWith(ROOT + module)))
                .as("classes of hopfield-%s", module)
                .hasSizeGreaterThan(5);
    }

    @Test
    void apiKnowsJavaOnly() {
        classes()
                .that()
                .resideInAPackage(ROOT + "api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "api..", "java..")
                .check(all);
    }

    @Test
    void kernelsKnowJavaOnly() {
        classes()
                .that()
                .resideInAPackage(ROOT + "kernels..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "kernels..", "java..", "jdk.incubator.vector..")
                .check(all);
    }

    @Test
    void learningKnowsApiAndKernelsOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "learning..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modulesBut("learning", "api", "kernels"))
                .check(all);
    }

    @ParameterizedTest
    @MethodSource("families")
    void familiesDoNotKnowEachOtherNorTheRunner(String family) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + family + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modulesBut(family, "api", "kernels", "learning"))
                .check(all);
    }

    @Test
    void denseDoesNotKnowLearning() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "dense..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "learning..")
                .check(all);
    }

    @Test
    void problemsKnowApiOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "problems..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modulesBut("problems", "api"))
                .check(all);
    }

    @Test
    void runnerKnowsApiOnly() {
        noClasses()
                .that()
                .resideInAPackage(RUNNER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modulesBut("runner", "api"))
                .check(all);
    }

    @Test
    void testkitKnowsApiOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modulesBut("testkit", "api"))
                .check(all);
    }

    @Test
    void guiceIsUsedForPuttingTheRunnerTogetherOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "runner.inject..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.inject..")
                .check(all);
    }

    @Test
    void jacksonIsUsedForReadingAndWritingFilesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "runner.config..", ROOT + "runner.result..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "org.snakeyaml..")
                .check(all);
    }

    @Test
    void picocliIsUsedForCommandsOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "runner.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(all);
    }

    @Test
    void transcendentalFunctionsAreStrict() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "a function of Math that StrictMath has too",
                        call -> call.getTargetOwner().isEquivalentTo(Math.class)
                                && TRANSCENDENTAL.contains(call.getName())))
                .check(all);
    }

    @Test
    void servicesAreLoadedInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "runner.plugin.Providers")
                .and()
                .resideOutsideOfPackage(ROOT + "testkit..")
                .should()
                .callMethodWhere(loadsServices())
                .check(all);
    }

    private static DescribedPredicate<JavaMethodCall> loadsServices() {
        return describe(
                "a load of services",
                call -> call.getTargetOwner().isEquivalentTo(ServiceLoader.class)
                        && call.getName().startsWith("load"));
    }

    @Test
    void pluginsAreTheOnlyService() throws IOException, URISyntaxException {
        for (Plugin plugin : ServiceLoader.load(Plugin.class)) {
            Path module = Path.of(plugin.getClass()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            assertThat(serviceFiles(module)).as("services of %s", plugin.id()).containsExactly(Plugin.class.getName());
        }
    }

    /** Of a module in a folder or a jar. */
    private static List<String> serviceFiles(Path module) throws IOException {
        String services = "META-INF/services";
        if (Files.isDirectory(module)) {
            return names(module.resolve(services));
        }
        try (FileSystem jar = FileSystems.newFileSystem(module)) {
            return names(jar.getPath(services));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void runnerIsFreeOfCycles() {
        slices().matching(ROOT + "runner.(*)..").should().beFreeOfCycles().check(all);
    }

    @Test
    void apiIsFreeOfCycles() {
        slices().matching(ROOT + "api.(*)..").should().beFreeOfCycles().check(all);
    }
}
