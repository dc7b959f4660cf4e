package dev.hopfield.runner.execute;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes sizes of memory: in MB, from 1 GB on in GB, which are powers of ten. */
public final class ByteText {

    private static final BigDecimal BYTES_PER_MB = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BYTES_PER_GB = BigDecimal.valueOf(1_000_000_000);

    private ByteText() {}

    /**
     * A size as a person reads it.
     *
     * @param bytes the size
     * @return for example {@code 12.6 GB}
     */
    public static String of(long bytes) {
        boolean large = bytes >= BYTES_PER_GB.longValue();
        return BigDecimal.valueOf(bytes)
                        .divide(large ? BYTES_PER_GB : BYTES_PER_MB, 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + (large ? " GB" : " MB");
    }
}
