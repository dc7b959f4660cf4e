package dev.hopfield.api.component;

/** A parameter value that a record's constructor refuses. The binder turns it into a problem with a position. */
public final class InvalidParameter extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String component;
    private final String advice;

    /**
     * @param component the name of the record component, as in Java
     * @param value what was given
     * @param advice what to give instead
     */
    public InvalidParameter(String component, Object value, String advice) {
        super(ParameterSpec.externalName(component) + " is " + shown(value) + "; " + advice);
        this.component = component;
        this.advice = advice;
    }

    /** Components by the name that users know them by. */
    private static Object shown(Object value) {
        Component named = value.getClass().getAnnotation(Component.class);
        return named == null ? value : named.name();
    }

    /**
     * Refuses a value unless a condition holds.
     *
     * @param valid the condition
     * @param component the name of the record component, as in Java
     * @param value what was given
     * @param advice what to give instead
     * @throws InvalidParameter if the condition does not hold
     */
    public static void unless(boolean valid, String component, Object value, String advice) {
        if (!valid) {
            throw new InvalidParameter(component, value, advice);
        }
    }

    /** The name of the record component, as in Java. */
    public String component() {
        return component;
    }

    /** What to give instead. */
    public String advice() {
        return advice;
    }
}
