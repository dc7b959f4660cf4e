package dev.hopfield.testkit;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The bytes of the objects that can be reached from one, added up.
 *
 * <p>It is a lower bound, and depends on nothing but the objects: what the Java runtime closes to reflection counts with its elements
 * where it is a collection, a map or an optional, and else as nothing; classes and enums, which are shared, count as nothing.
 */
final class KeptBytes {

    /** With compressed pointers, as heaps below 32 GiB have them. */
    private static final int HEADER = 12;

    private static final int ARRAY_HEADER = 16;
    private static final int POINTER = 4;

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> waiting = new ArrayDeque<>();
    private long bytes;

    private KeptBytes() {}

    /**
     * What an object keeps.
     *
     * @param object where to begin
     * @param given objects that were there before; they, and what they keep, are left out
     * @return bytes
     */
    static long of(Object object, Object... given) {
        KeptBytes kept = new KeptBytes();
        for (Object each : given) {
            kept.add(each);
        }
        kept.bytes = 0;
        kept.add(object);
        return kept.bytes;
    }

    private void add(Object root) {
        reach(root);
        while (!waiting.isEmpty()) {
            Object object = waiting.pop();
            if (object.getClass().isArray()) {
                array(object);
            } else {
                fields(object);
            }
        }
    }

    private void reach(Object object) {
        boolean shared = object == null
                || object instanceof Class<?>
                || object instanceof Enum<?>
                || object instanceof Thread
                || object instanceof ClassLoader;
        if (!shared && seen.add(object)) {
            waiting.push(object);
        }
    }

    private void array(Object array) {
        Class<?> type = array.getClass().getComponentType();
        bytes += aligned(ARRAY_HEADER + (long) Array.getLength(array) * size(type));
        if (!type.isPrimitive()) {
            for (Object element : (Object[]) array) {
                reach(element);
            }
        }
    }

    private void fields(Object object) {
        if (object instanceof Collection<?> collection && isClosed(object)) {
            bytes += (long) collection.size() * POINTER;
            collection.forEach(this::reach);
            return;
        }
        if (object instanceof Map<?, ?> map && isClosed(object)) {
            map.forEach((key, value) -> {
                reach(key);
                reach(value);
            });
            return;
        }
        if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::reach);
            return;
        }
        long own = HEADER;
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    own += size(field.getType());
                    if (!field.getType().isPrimitive()) {
                        follow(field, object);
                    }
                }
            }
        }
        bytes += aligned(own);
    }

    private void follow(Field field, Object object) {
        try {
            field.setAccessible(true);
            reach(field.get(object));
        } catch (InaccessibleObjectException | IllegalAccessException closed) {
            // Of the Java runtime: it counts as nothing, as the bound is one from below.
        }
    }

    private static boolean isClosed(Object object) {
        return object.getClass().getModule().isNamed();
    }

    private static int size(Class<?> type) {
        if (type == long.class || type == double.class) {
            return Long.BYTES;
        }
        if (type == short.class || type == char.class) {
            return Short.BYTES;
        }
        return type == byte.class || type == boolean.class ? 1 : POINTER;
    }

    private static long aligned(long bytes) {
        return (bytes + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
    }
}
