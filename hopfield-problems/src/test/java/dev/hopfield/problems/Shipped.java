package dev.hopfield.problems;

import dev.hopfield.api.optimisation.QuadraticForm;
import dev.hopfield.api.random.Seed;
import java.nio.file.Path;

/** The instances in {@code experiments/problems}, drawn again from their seeds. */
final class Shipped {

    static final Path FOLDER =
            Path.of("..", "experiments", "problems").toAbsolutePath().normalize();

    private static final int SIDE = 1_000_000;

    private Shipped() {}

    /** Cities on whole numbers in a square. */
    static Cities cities(int count, long seed) {
        Cities drawn = Cities.random(count, new Seed(seed));
        for (int city = 0; city < count; city++) {
            drawn.x()[city] = Math.floor(SIDE * drawn.x()[city]);
            drawn.y()[city] = Math.floor(SIDE * drawn.y()[city]);
        }
        return drawn;
    }

    static String tsplib(String name, int count, long seed, double optimum) {
        Cities cities = cities(count, seed);
        StringBuilder text = new StringBuilder();
        text.append("NAME: ").append(name).append("\nTYPE: TSP\n");
        text.append("COMMENT: ")
                .append(count)
                .append(" random cities in a square of side ")
                .append(SIDE);
        text.append(", rounded down; city k from 0 is child k of seed ")
                .append(seed)
                .append("\n");
        text.append("COMMENT: a shortest tour is ").append((long) optimum).append(" long\n");
        text.append("DIMENSION: ").append(count).append("\nEDGE_WEIGHT_TYPE: EUC_2D\nNODE_COORD_SECTION\n");
        for (int city = 0; city < count; city++) {
            text.append(city + 1).append(' ').append((long) cities.x()[city]);
            text.append(' ').append((long) cities.y()[city]).append('\n');
        }
        return text.append("EOF\n").toString();
    }

    /** A graph whose energy is given. */
    static String rudy(QuadraticForm form) {
        StringBuilder lines = new StringBuilder();
        int edges = 0;
        for (int first = 0; first < form.units(); first++) {
            for (int second = first + 1; second < form.units(); second++) {
                double weight = -2 * form.coupling(first, second);
                if (weight != 0) {
                    lines.append(first + 1).append(' ').append(second + 1);
                    lines.append(' ').append((long) weight).append('\n');
                    edges++;
                }
            }
        }
        return form.units() + " " + edges + "\n" + lines;
    }

    static String qbsolv(QuadraticForm form, String comment, double optimum) {
        StringBuilder nodes = new StringBuilder();
        StringBuilder couplers = new StringBuilder();
        int count = 0;
        for (int first = 0; first < form.units(); first++) {
            nodes.append(first)
                    .append(' ')
                    .append(first)
                    .append(' ')
                    .append((long) -form.bias(first))
                    .append('\n');
            for (int second = first + 1; second < form.units(); second++) {
                if (form.coupling(first, second) != 0) {
                    couplers.append(first).append(' ').append(second);
                    couplers.append(' ')
                            .append((long) -form.coupling(first, second))
                            .append('\n');
                    count++;
                }
            }
        }
        return "c " + comment + "\nc the least value is " + (long) optimum + "\np qubo 0 " + form.units() + " "
                + form.units() + " " + count + "\n" + nodes + couplers;
    }
}
