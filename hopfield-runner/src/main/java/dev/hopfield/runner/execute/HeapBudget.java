package dev.hopfield.runner.execute;

/**
 * Hands out memory that cells say they need, so that what runs at the same time fits together. Who waits for some helps
 * the others meanwhile.
 */
final class HeapBudget {

    /** The rest is for what nobody estimates, and for the collector to move things in. */
    private static final double SHARE = 0.7;

    private static final double BYTES_PER_XMX_GB = 1L << 30;

    private final long limit;
    private final long heap;
    private final long machine;
    private final Crew crew;
    private long used;

    /**
     * @param heap the most bytes that the heap may take
     * @param machine the bytes of memory that the machine has
     * @param crew who helps while waiting
     */
    HeapBudget(long heap, long machine, Crew crew) {
        this.heap = heap;
        this.machine = machine;
        this.crew = crew;
        this.limit = (long) (SHARE * heap);
    }

    /**
     * Waits until there is room.
     *
     * @param bytes how much is needed
     * @param relief what to do if there will never be room
     * @throws IllegalArgumentException if there will never be room
     * @throws InterruptedException if the thread is told to give up
     */
    void acquire(long bytes, Relief relief) throws InterruptedException {
        if (!couldFit(bytes)) {
            throw new IllegalArgumentException(refusal(bytes, relief));
        }
        crew.helpUntil(() -> tryAcquire(bytes));
    }

    /** Whether there is room if nothing else runs. */
    boolean couldFit(long bytes) {
        return bytes <= limit;
    }

    /** Why something can never fit, and what to do. */
    String refusal(long bytes, Relief relief) {
        String limits = "needs " + ByteText.of(bytes) + ", but the heap limit is " + ByteText.of(heap)
                + ", of which 70 % may be used; ";
        long wanted = (long) Math.ceil(bytes / SHARE / BYTES_PER_XMX_GB);
        return wanted * BYTES_PER_XMX_GB <= machine
                ? limits + "raise it with HOPFIELD_JAVA_OPTS=-Xmx" + wanted + "g, or " + relief.smaller()
                : limits + "this machine has " + ByteText.of(machine) + ", which is too little: " + relief.smaller()
                        + ", or " + relief.other();
    }

    /** The most that is in use at a time when several want so much together. */
    long atOnce(long bytes) {
        return Math.min(limit, bytes);
    }

    /** How many that want so much fit side by side. */
    long sideBySide(long bytes) {
        return limit / Math.max(1, bytes);
    }

    long heap() {
        return heap;
    }

    /** What one of the threads may have, if all are to have as much. */
    long share() {
        return limit / crew.count();
    }

    /** Takes what is wanted if it is there, without waiting, and tells whether it was. */
    synchronized boolean tryAcquire(long bytes) {
        boolean fits = used + bytes <= limit;
        used += fits ? bytes : 0;
        return fits;
    }

    void release(long bytes) {
        giveBack(bytes);
        crew.wakeAll();
    }

    private synchronized void giveBack(long bytes) {
        used -= bytes;
    }
}
