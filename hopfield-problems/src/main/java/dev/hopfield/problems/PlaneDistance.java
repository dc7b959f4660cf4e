package dev.hopfield.problems;

/**
 * How far two places are apart, in the formulas of TSPLIB.
 *
 * <p>G. Reinelt, TSPLIB 95, Universitaet Heidelberg (1995), section 2.
 */
enum PlaneDistance {
    /** Without rounding; no type of TSPLIB. */
    EUCLIDEAN {
        @Override
        double between(double x1, double y1, double x2, double y2) {
            return Math.sqrt(square(x1 - x2) + square(y1 - y2));
        }
    },
    EUC_2D {
        @Override
        double between(double x1, double y1, double x2, double y2) {
            return nearest(EUCLIDEAN.between(x1, y1, x2, y2));
        }
    },
    CEIL_2D {
        @Override
        double between(double x1, double y1, double x2, double y2) {
            return Math.ceil(EUCLIDEAN.between(x1, y1, x2, y2));
        }
    },
    MAN_2D {
        @Override
        double between(double x1, double y1, double x2, double y2) {
            return nearest(Math.abs(x1 - x2) + Math.abs(y1 - y2));
        }
    },
    MAX_2D {
        @Override
        double between(double x1, double y1, double x2, double y2) {
            return Math.max(nearest(Math.abs(x1 - x2)), nearest(Math.abs(y1 - y2)));
        }
    },
    /** Pseudo-Euclidean. */
    ATT {
        @Override
        double between(double x1, double y1, double x2, double y2) {
            double length = Math.sqrt((square(x1 - x2) + square(y1 - y2)) / ATT_DIVISOR);
            double rounded = nearest(length);
            return rounded < length ? rounded + 1 : rounded;
        }

        @Override
        double unit(double side, double largest) {
            return side / Math.sqrt(ATT_DIVISOR);
        }
    },
    /** On the globe, in kilometres; coordinates are degrees, with minutes as decimals. */
    GEO {
        @Override
        double between(double latitude1, double longitude1, double latitude2, double longitude2) {
            double q1 = StrictMath.cos(radians(longitude1) - radians(longitude2));
            double q2 = StrictMath.cos(radians(latitude1) - radians(latitude2));
            double q3 = StrictMath.cos(radians(latitude1) + radians(latitude2));
            double cosine = 0.5 * ((1 + q1) * q2 - (1 - q1) * q3);
            // Roundings may lead out of the domain of the arc cosine.
            return Math.floor(EARTH_RADIUS * StrictMath.acos(Math.max(-1, Math.min(1, cosine))) + 1);
        }

        @Override
        double unit(double side, double largest) {
            return largest;
        }
    };

    private static final double ATT_DIVISOR = 10;

    /** In kilometres; as the format says, digit for digit. */
    private static final double EARTH_RADIUS = 6378.388;

    /** As the format says, not as it is: published lengths of tours rest on it. */
    private static final double PI = 3.141592;

    private static final double MINUTES = 60;
    private static final double HALF_TURN = 180;

    /**
     * The distance of two places.
     *
     * @param x1 first coordinate of one, its latitude if on the globe
     * @param y1 second coordinate of one, its longitude
     * @param x2 first coordinate of the other
     * @param y2 second coordinate of the other
     * @return at least 0
     */
    abstract double between(double x1, double y1, double x2, double y2);

    /**
     * What a side of the unit square is in these distances.
     *
     * @param side the larger side of the rectangle about the cities
     * @param largest the largest distance
     * @return 0 if all cities are at one place
     */
    double unit(double side, double largest) {
        return side;
    }

    private static double square(double x) {
        return x * x;
    }

    private static double nearest(double length) {
        return Math.floor(length + 0.5);
    }

    /** Degrees are cut off, not rounded as the text of the format has it: so the published optima were found. */
    private static double radians(double coordinate) {
        double degrees = coordinate < 0 ? Math.ceil(coordinate) : Math.floor(coordinate);
        double minutes = (coordinate - degrees) * 100;
        return PI * (degrees + minutes / MINUTES) / HALF_TURN;
    }
}
