package dev.hopfield.testkit;

import dev.hopfield.api.random.Seed;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs the tries of a {@link PropertyTest}. */
final class PropertyTries implements TestTemplateInvocationContextProvider {

    private static final String REPLAY = "hopfield.test.seed";

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    /** Each property has seeds of its own, so that two of them do not try the same. */
    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        int tries = context.getRequiredTestMethod()
                .getAnnotation(PropertyTest.class)
                .tries();
        Seed own = new Seed(1982).child(context.getRequiredTestMethod().getName());
        String replayed = System.getProperty(REPLAY, "");
        return IntStream.rangeClosed(1, tries)
                .mapToObj(size ->
                        new Try(replayed.isEmpty() ? own.child(size) : new Seed(Long.parseLong(replayed)), size));
    }

    /** One seed at one size. */
    private record Try(Seed seed, int size) implements TestTemplateInvocationContext, ParameterResolver {

        @Override
        public String getDisplayName(int invocation) {
            return "size " + size + ", -D" + REPLAY + "=" + seed.value();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Seed.class || type == int.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Seed.class ? seed : (Object) size;
        }
    }
}
