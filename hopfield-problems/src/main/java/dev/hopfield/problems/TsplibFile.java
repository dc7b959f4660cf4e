package dev.hopfield.problems;

import dev.hopfield.api.experiment.InvalidData;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads a symmetric travelling salesman problem in the TSPLIB format: {@code KEY : VALUE} lines, then sections of numbers.
 *
 * <p>G. Reinelt, ORSA J. Comput. 3 (1991) 376, doi:10.1287/ijoc.3.4.376. Colons and spaces may stand as they like, the key order is
 * free but for DIMENSION and the types, which come before the section that needs them, and EOF may be missing.
 */
final class TsplibFile {

    private static final String COORDINATES = "NODE_COORD_SECTION";
    private static final String WEIGHTS = "EDGE_WEIGHT_SECTION";
    private static final String DISPLAY = "DISPLAY_DATA_SECTION";
    private static final String FIXED_EDGES = "FIXED_EDGES_SECTION";
    private static final String END = "EOF";
    private static final String KNOWN_DISTANCES = "EUC_2D, CEIL_2D, MAN_2D, MAX_2D, ATT, GEO and EXPLICIT";

    private final DataFile data;
    private final Map<TsplibKey, String> header = new EnumMap<>(TsplibKey.class);

    private TsplibFile(DataFile data) {
        this.data = data;
    }

    /**
     * Reads the distances of a file.
     *
     * @throws InvalidData if it is not such a file, or of another problem
     */
    static Distances read(String file) throws IOException {
        try (DataFile data = DataFile.open(file)) {
            TsplibFile reader = new TsplibFile(data);
            Distances distances = reader.distances();
            reader.refuseFixedEdges();
            return distances;
        }
    }

    private Distances distances() throws IOException {
        while (data.next() && !keyword(data.line()).equals(END)) {
            String section = keyword(data.line());
            switch (section) {
                case COORDINATES -> {
                    if (!value(TsplibKey.EDGE_WEIGHT_TYPE, section).equals("EXPLICIT")) {
                        PlaneDistance formula = formula();
                        return new TsplibCities(data, dimension(section)).read().distances(formula);
                    }
                    skip(3 * dimension(section));
                }
                case WEIGHTS -> {
                    if (value(TsplibKey.EDGE_WEIGHT_TYPE, section).equals("EXPLICIT")) {
                        return new TsplibWeights(data, dimension(section), layout(section)).read();
                    }
                    throw data.refused(
                            "EDGE_WEIGHT_TYPE is " + header.get(TsplibKey.EDGE_WEIGHT_TYPE) + ", but here are weights",
                            "write EDGE_WEIGHT_TYPE: EXPLICIT for weights");
                }
                case DISPLAY -> skip(3 * dimension(section));
                default -> readKey(section);
            }
        }
        throw data.refusedAsWhole(
                "it ends without " + COORDINATES + " or " + WEIGHTS, "check that it is a TSPLIB file of a TSP");
    }

    /** They restrict the tours, and the form does not know them. */
    private void refuseFixedEdges() throws IOException {
        do {
            if (keyword(data.line()).equals(FIXED_EDGES)) {
                throw data.refused("there are fixed edges", "give a problem in which all tours are allowed");
            }
        } while (data.next());
    }

    /** What stands before a colon or a space. */
    private static String keyword(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != ':' && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }

    private void readKey(String name) throws InvalidData {
        TsplibKey key = TsplibKey.of(name)
                .orElseThrow(() -> data.refused(
                        "'" + DataFile.shown(name) + "' is no keyword of a TSP",
                        "check that it is a TSPLIB file of a TSP; neither fixed edges nor edge lists are read"));
        String value = data.line().substring(name.length()).strip();
        value = value.startsWith(":") ? value.substring(1).strip() : value;
        if (key != TsplibKey.COMMENT && header.put(key, value) != null) {
            throw data.refused(key + " is given twice", "leave one of them out");
        }
        if (key == TsplibKey.TYPE && !firstWord(value).equals("TSP")) {
            throw data.refused(
                    "TYPE is " + DataFile.shown(value), "give a symmetric travelling salesman problem, of TYPE: TSP");
        }
        if (key == TsplibKey.NODE_COORD_TYPE && value.equals("THREED_COORDS")) {
            throw data.refused("NODE_COORD_TYPE is " + value, "give cities in two dimensions");
        }
    }

    /** Files of TSPLIB itself name an author behind TSP. */
    private static String firstWord(String value) {
        return value.split("\\s+", 2)[0];
    }

    private String value(TsplibKey key, String section) throws InvalidData {
        String value = header.get(key);
        if (value == null) {
            throw data.refused(key + " is missing before " + section, "write " + key + ": ... above this line");
        }
        return value;
    }

    private int dimension(String section) throws InvalidData {
        return data.whole(
                value(TsplibKey.DIMENSION, section), TravellingSalesman.LEAST, TravellingSalesman.MOST, "DIMENSION");
    }

    private PlaneDistance formula() throws InvalidData {
        String type = header.get(TsplibKey.EDGE_WEIGHT_TYPE);
        for (PlaneDistance formula : PlaneDistance.values()) {
            if (formula != PlaneDistance.EUCLIDEAN && formula.name().equals(type)) {
                return formula;
            }
        }
        throw data.refused("EDGE_WEIGHT_TYPE is " + DataFile.shown(type), "the types known are " + KNOWN_DISTANCES);
    }

    private TsplibLayout layout(String section) throws InvalidData {
        String format = value(TsplibKey.EDGE_WEIGHT_FORMAT, section);
        return TsplibLayout.of(format)
                .orElseThrow(() -> data.refused(
                        "EDGE_WEIGHT_FORMAT is " + DataFile.shown(format),
                        "the formats known are FULL_MATRIX, and UPPER_ROW, LOWER_ROW, UPPER_DIAG_ROW, LOWER_DIAG_ROW"
                                + " or the same with COL"));
    }

    /** Passes over numbers that say only how to draw the cities. */
    private void skip(int numbers) throws IOException {
        int left = numbers;
        while (left > 0 && data.next()) {
            left -= data.words().length;
        }
    }
}
