package dev.hopfield.runner.doctor;

import com.sun.management.OperatingSystemMXBean;
import dev.hopfield.runner.execute.ByteText;
import java.lang.management.ManagementFactory;
import java.util.List;

/** Memory and threads. */
final class MachineCheck {

    /** The experiments that are shipped, the million aside, need no more. */
    private static final long SMALL_HEAP = 256_000_000;

    private MachineCheck() {}

    static List<Finding> here() {
        Runtime runtime = Runtime.getRuntime();
        return List.of(memory(runtime.maxMemory(), machine()), threads(runtime.availableProcessors()));
    }

    private static String machine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? " of " + ByteText.of(system.getTotalMemorySize())
                : "";
    }

    static Finding memory(long heap, String machine) {
        String text = "heap up to " + ByteText.of(heap) + machine;
        return heap >= SMALL_HEAP
                ? Finding.ok("memory", text)
                : Finding.note("memory", text, "give it more, such as HOPFIELD_JAVA_OPTS=-Xmx1g");
    }

    private static Finding threads(int count) {
        return Finding.ok("threads", count + ", one for each core; --threads takes fewer or more");
    }
}
