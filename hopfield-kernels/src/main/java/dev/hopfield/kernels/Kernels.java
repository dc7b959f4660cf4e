package dev.hopfield.kernels;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * The numerical kernels of this process: in vector instructions where the Java runtime offers them, in plain Java where
 * not.
 *
 * <p>All implementations give the same integers. Real numbers may differ in their last digits, because sums are taken
 * in another order; one implementation with one width of vectors always gives the same bits.
 */
public final class Kernels {

    /** Names the kernels to use, {@value #PLAIN} or {@value #VECTOR}, if they are not to be chosen. */
    public static final String PROPERTY = "hopfield.kernels";

    private static final String PLAIN = "plain";
    private static final String VECTOR = "vector";
    private static final String MODULE = "jdk.incubator.vector";
    private static final String NAMES = "\nUse " + PLAIN + " or " + VECTOR + ", or leave it out.";
    private static final String NO_VECTORS = "-D" + PROPERTY + "=" + VECTOR + ", but this process has no vector kernels"
            + "\nStart Java with --add-modules " + MODULE + ", on a machine with vectors of 256 or 512 bits.";

    private final String name;
    private final PackedKernels packed;
    private final RealKernels real;

    Kernels(String name, PackedKernels packed, RealKernels real) {
        this.name = name;
        this.packed = packed;
        this.real = real;
    }

    /**
     * The kernels chosen when they were first asked for: the vector kernels if this process can run them.
     *
     * @throws IllegalStateException if the system property {@value #PROPERTY} asks for what is not there
     */
    public static Kernels active() {
        Choice choice = Chosen.CHOICE;
        return choice.kernels().orElseThrow(() -> new IllegalStateException(choice.problem()));
    }

    /** Kernels in plain Java. */
    public static Kernels plain() {
        return new Kernels(PLAIN, new PlainPacked(), new PlainReal());
    }

    /**
     * Kernels in vector instructions, if there are any: the module {@value #MODULE} is there, still is what these kernels were
     * written for, and the machine has vectors of 256 or 512 bits.
     */
    public static Optional<Kernels> vector() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return Optional.empty();
        }
        try {
            // By name: the class is compiled apart, and must not be looked at where the module is missing.
            Class<?> type = Class.forName(Kernels.class.getPackageName() + ".VectorKernels");
            VectorSource source = (VectorSource) type.getDeclaredConstructor().newInstance();
            return source.kernels();
        } catch (ReflectiveOperationException | LinkageError e) {
            // An incubating module may change with any Java version; the plain kernels do not.
            System.getLogger(Kernels.class.getName()).log(Level.WARNING, "the vector kernels cannot be used here", e);
            return Optional.empty();
        }
    }

    /** {@code plain}, or {@code vector-} and the bits of a vector. */
    public String name() {
        return name;
    }

    /** Kernels on packed bits. */
    public PackedKernels packed() {
        return packed;
    }

    /** Kernels on real numbers. */
    public RealKernels real() {
        return real;
    }

    @Override
    public String toString() {
        return name;
    }

    /** What the class that is looked up by name has to offer. */
    interface VectorSource {

        /** The kernels, unless vectors of this machine are too short to be of use. */
        Optional<Kernels> kernels();
    }

    /** Holds the choice; a class of its own, so that it is made late and once. */
    private static final class Chosen {

        private static final Choice CHOICE = choose(System.getProperty(PROPERTY, ""));

        private Chosen() {}

        private static Choice choose(String asked) {
            Choice choice = switch (asked) {
                case "" -> new Choice(Optional.of(vector().orElseGet(Kernels::plain)), "");
                case PLAIN -> new Choice(Optional.of(plain()), "");
                case VECTOR -> new Choice(vector(), NO_VECTORS);
                default -> new Choice(Optional.empty(), "-D" + PROPERTY + "=" + asked + " names no kernels" + NAMES);
            };
            Logger logger = System.getLogger(Kernels.class.getName());
            choice.kernels().ifPresent(kernels -> logger.log(Level.DEBUG, () -> "kernels: " + kernels));
            return choice;
        }
    }

    /** What was chosen, or why there is nothing to choose. */
    private record Choice(Optional<Kernels> kernels, String problem) {}
}
