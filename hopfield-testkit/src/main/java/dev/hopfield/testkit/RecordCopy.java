package dev.hopfield.testkit;

import dev.hopfield.api.component.InvalidParameter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/** Calls canonical constructors directly, past the checks of the binder. */
final class RecordCopy {

    private RecordCopy() {}

    /**
     * Copies a record with one component changed, to see whether its constructor refuses.
     *
     * @param original the record
     * @param changed the record component to change
     * @param value what to change it to; wrapped where the component is optional
     * @return the record component that the constructor complains of, if it does
     */
    static Optional<String> refusal(Record original, String changed, Object value) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        Object[] arguments = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                boolean optional = components[i].getType() == Optional.class;
                arguments[i] = components[i].getName().equals(changed)
                        ? (optional ? Optional.of(value) : value)
                        : components[i].getAccessor().invoke(original);
            }
            constructor(original, components).newInstance(arguments);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidParameter refusal) {
                return Optional.of(refusal.component());
            }
            throw new AssertionError(
                    "a constructor must refuse a value with InvalidParameter, not with " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(original.getClass().getName() + " cannot be constructed", e);
        }
    }

    private static Constructor<?> constructor(Record original, RecordComponent[] components)
            throws NoSuchMethodException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = original.getClass().getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
    }
}
