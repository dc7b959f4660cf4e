package dev.hopfield.runner;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.hopfield.api.Stability;
import dev.hopfield.api.component.ExtensionPoint;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever writes a plugin sees of each package what its types promise. */
class StabilityMarksTest {

    private static final String API = "dev.hopfield.api";
    private static final String TESTKIT = "dev.hopfield.testkit";

    private static JavaClasses all;

    @BeforeAll
    static void importClasses() {
        all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.hopfield");
    }

    private static Stream<JavaPackage> packagesWith(Predicate<JavaClass> some) {
        return all.stream().filter(some).map(JavaClass::getPackage).distinct();
    }

    private static boolean isShown(JavaClass type) {
        String name = type.getPackageName() + ".";
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && (name.startsWith(API + ".") || name.startsWith(TESTKIT + "."));
    }

    @Test
    void everyPackageOfTheApiAndTheTestkitSaysWhatItPromises() {
        assertThat(packagesWith(StabilityMarksTest::isShown))
                .hasSizeGreaterThan(8)
                .allSatisfy(StabilityMarksTest::isMarked);
    }

    @Test
    void everyPackageWithAnExtensionPointSaysWhatItPromises() {
        assertThat(packagesWith(type -> type.isAnnotatedWith(ExtensionPoint.class)))
                .hasSizeGreaterThan(6)
                .allSatisfy(StabilityMarksTest::isMarked);
    }

    private static void isMarked(JavaPackage contracts) {
        assertThat(contracts.isAnnotatedWith(Stability.class))
                .as("%s has @Stability in its package-info.java", contracts.getName())
                .isTrue();
    }

    @Test
    void nothingStableInTheApiNeedsWhatIsExperimental() {
        noClasses()
                .that(describe(
                        "are of a stable package of the API",
                        type -> type.getPackageName().startsWith(API) && level(type) == Stability.Level.STABLE))
                .should()
                .dependOnClassesThat(describe(
                        "are of an experimental package",
                        type -> type.getPackage().isAnnotatedWith(Stability.class)
                                && level(type) == Stability.Level.EXPERIMENTAL))
                .check(all);
    }

    /** So that a method can be added to a class; and the comparison with the baseline counts on it. */
    @Test
    void everyClassOfTheApiIsFinal() {
        classes()
                .that()
                .resideInAPackage(API + "..")
                .and()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(all);
    }

    private static Stability.Level level(JavaClass type) {
        return type.getPackage().getAnnotationOfType(Stability.class).value();
    }
}
