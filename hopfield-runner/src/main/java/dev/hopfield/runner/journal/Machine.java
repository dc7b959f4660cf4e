package dev.hopfield.runner.journal;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run is made on. */
final class Machine {

    private static final Path LINUX = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Java, the system, and what it offers, each by name; what cannot be told is left out. */
    static SortedMap<String, String> here() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("java", Runtime.version().toString());
        facts.put("vm", System.getProperty("java.vm.name"));
        facts.put("os", System.getProperty("os.name"));
        facts.put("architecture", System.getProperty("os.arch"));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        processor().ifPresent(model -> facts.put("cpu", model));
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            facts.put("memory-bytes", Long.toString(system.getTotalMemorySize()));
        }
        return facts;
    }

    private static Optional<String> processor() {
        try {
            if (Files.isReadable(LINUX)) {
                // As bytes: what a maker writes there need not be UTF-8.
                return model(Files.readAllLines(LINUX, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        String windows = System.getenv("PROCESSOR_IDENTIFIER");
        return windows != null
                ? Optional.of(windows)
                : ShortCommand.of("sysctl", "-n", "machdep.cpu.brand_string")
                        .output()
                        .map(String::strip)
                        .filter(model -> !model.isEmpty());
    }

    /**
     * The model of the first processor.
     *
     * @param lines of Linux' list, {@code name : value}; Arm's has no names of models, but numbers of their makers and parts
     */
    static Optional<String> model(List<String> lines) {
        Map<String, String> first = new HashMap<>();
        for (String line : lines) {
            String[] entry = line.split(":", 2);
            if (entry.length == 2) {
                first.putIfAbsent(entry[0].strip(), entry[1].strip().replaceAll("\\s+", " "));
            }
        }
        if (first.containsKey("model name")) {
            return Optional.of(first.get("model name"));
        }
        return first.containsKey("CPU part")
                ? Optional.of("implementer " + first.get("CPU implementer") + ", part " + first.get("CPU part"))
                : Optional.ofNullable(first.get("Processor"));
    }
}
