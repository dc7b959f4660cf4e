package dev.hopfield.testkit;

import dev.hopfield.api.component.InvalidParameter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
        try {
            changed(original, changed, value);
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

    /**
     * Copies a record with a component changed.
     *
     * @param original the record
     * @param component the record component to change, of a numeric type or an optional one
     * @param value what to change it to
     * @return the copy; empty if there is no such component, or it may not have this value
     */
    static <T> Optional<T> with(T original, String component, Number value) {
        boolean there = Arrays.stream(original.getClass().getRecordComponents())
                .anyMatch(each -> each.getName().equals(component) && holds(each.getGenericType(), value));
        if (!there) {
            return Optional.empty();
        }
        try {
            @SuppressWarnings("unchecked") // a copy has the class of its original
            T copy = (T) changed((Record) original, component, value);
            return Optional.of(copy);
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(original.getClass().getName() + " cannot be constructed", e);
        }
    }

    /** The value of a numeric component, where there is one. */
    static <T extends Number> Optional<T> number(Object record, String component, Class<T> type) {
        if (!record.getClass().isRecord()) {
            return Optional.empty();
        }
        for (RecordComponent each : record.getClass().getRecordComponents()) {
            if (each.getName().equals(component)) {
                try {
                    each.getAccessor().setAccessible(true);
                    Object value = each.getAccessor().invoke(record);
                    Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
                    return type.isInstance(plain) ? Optional.of(type.cast(plain)) : Optional.empty();
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(each + " cannot be read", e);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Type type, Number value) {
        String name = type instanceof ParameterizedType optional
                ? optional.getActualTypeArguments()[0].getTypeName()
                : type.getTypeName();
        return name.equals(value.getClass().getName())
                || value instanceof Integer && name.equals("int")
                || value instanceof Double && name.equals("double");
    }

    private static Record changed(Record original, String changed, Object value) throws ReflectiveOperationException {
        RecordComponent[] components = original.getClass().getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            components[i].getAccessor().setAccessible(true);
            boolean optional = components[i].getType() == Optional.class;
            arguments[i] = components[i].getName().equals(changed)
                    ? (optional ? Optional.of(value) : value)
                    : components[i].getAccessor().invoke(original);
        }
        return (Record) constructor(original, components).newInstance(arguments);
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
