package dev.hopfield.testkit;

import dev.hopfield.api.component.ParameterSpec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number at the edge of what a parameter may be.
 *
 * @param value the number, boxed as the type of the parameter
 * @param allowed whether it is within the range
 */
record Edge(Number value, boolean allowed) {

    /** The numbers on both sides of each bound of a parameter, and NaN; none if it has no bound. */
    static List<Edge> of(ParameterSpec spec) {
        Type type = numberType(spec.type());
        List<Edge> edges = new ArrayList<>();
        if (type == int.class || type == Integer.class) {
            whole(spec, Integer.MIN_VALUE, Integer.MAX_VALUE)
                    .forEach(value -> edges.add(edge(spec, (int) (long) value)));
        } else if (type == long.class || type == Long.class) {
            whole(spec, Long.MIN_VALUE, Long.MAX_VALUE).forEach(value -> edges.add(edge(spec, value)));
        } else if (type == double.class || type == Double.class) {
            real(spec).forEach(value -> edges.add(edge(spec, value)));
        }
        return edges;
    }

    private static Type numberType(Type type) {
        boolean optional = type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        return optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    }

    private static Edge edge(ParameterSpec spec, Number value) {
        return new Edge(value, spec.inRange(value.doubleValue()));
    }

    /** The whole numbers next to each bound, on both sides, as far as the type holds them. */
    private static List<Long> whole(ParameterSpec spec, long least, long greatest) {
        List<Long> values = new ArrayList<>();
        for (double bound : new double[] {spec.min(), spec.max()}) {
            if (bound > least && bound < greatest) {
                long near = (long) Math.rint(bound);
                values.addAll(List.of(near - 1, near, near + 1));
            }
        }
        return values;
    }

    private static List<Double> real(ParameterSpec spec) {
        List<Double> values = new ArrayList<>();
        for (double bound : new double[] {spec.min(), spec.max()}) {
            if (Double.isFinite(bound)) {
                values.addAll(List.of(Math.nextDown(bound), bound, Math.nextUp(bound)));
            }
        }
        if (!values.isEmpty()) {
            values.add(Double.NaN);
        }
        return values;
    }
}
