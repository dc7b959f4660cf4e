package dev.hopfield.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tests of a contract class as a list, so that a plugin's contract can run them beside others. */
final class ContractChecks {

    private ContractChecks() {}

    /**
     * The tests of a contract, by name.
     *
     * <p>What a test factory makes is named after both: {@code keepsWhatItsTraitsPromise: SAMPLES}. A factory that fails is a
     * check that fails.
     *
     * @param contract an object with {@link Test} and {@link TestFactory} methods without parameters, that keeps nothing from one
     *     test to the next
     */
    static List<Check> of(Object contract) {
        List<Check> checks = new ArrayList<>();
        for (Method method : tests(contract.getClass())) {
            if (method.isAnnotationPresent(TestFactory.class)) {
                checks.addAll(made(contract, method));
            } else {
                checks.add(new Check(method.getName(), () -> call(contract, method)));
            }
        }
        return checks;
    }

    /** By name, because reflection gives them in no order; a method that a subclass overrides is that of the subclass. */
    private static List<Method> tests(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Arrays.stream(each.getDeclaredMethods())
                    .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                    .filter(method -> seen.add(method.getName()))
                    .filter(method ->
                            method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(TestFactory.class))
                    .forEach(methods::add);
        }
        methods.sort(Comparator.comparing(Method::getName));
        return methods;
    }

    private static List<Check> made(Object contract, Method factory) {
        try {
            return ((Stream<?>) call(contract, factory))
                    .map(DynamicTest.class::cast)
                    .map(test -> new Check(factory.getName() + ": " + test.getDisplayName(), test.getExecutable()))
                    .toList();
        } catch (Throwable failure) {
            return List.of(new Check(factory.getName(), () -> {
                throw failure;
            }));
        }
    }

    private static Object call(Object contract, Method test) throws Throwable {
        try {
            test.setAccessible(true);
            return test.invoke(contract);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
