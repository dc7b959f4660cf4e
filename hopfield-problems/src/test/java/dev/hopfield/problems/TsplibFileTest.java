package dev.hopfield.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hopfield.api.experiment.InvalidData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TsplibFileTest {

    private static final String HEAD = "NAME: test\nTYPE: TSP\nCOMMENT: a: b\nCOMMENT: c\nDIMENSION: 3\n";
    private static final String PLACES = "NODE_COORD_SECTION\n1 0 0\n2 3 4.4\n3 -10 0\nEOF\n";
    private static final String EXPLICIT = HEAD + "EDGE_WEIGHT_TYPE: EXPLICIT\nEDGE_WEIGHT_FORMAT: ";

    @TempDir
    private Path folder;

    private Distances read(String text) throws IOException {
        Path file = Files.write(folder.resolve("a.tsp"), text.getBytes(StandardCharsets.ISO_8859_1));
        return TsplibFile.read(file.toString());
    }

    private void assertRefused(String text, String where, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidData.class)
                .hasMessageStartingWith(folder.resolve("a.tsp") + where + ": ")
                .hasMessageContaining(problem);
    }

    /** Places 3 and 4.4 apart, 10, and 13 and 4.4. */
    @ParameterizedTest
    @CsvSource({
        "EUC_2D, 5, 10, 14",
        "CEIL_2D, 6, 10, 14",
        "MAN_2D, 7, 10, 17",
        "MAX_2D, 4, 10, 13",
        "ATT, 2, 4, 5",
    })
    void measuresPlacesAsTheFormatSays(String type, double first, double second, double third) throws IOException {
        Distances distances = read(HEAD + "EDGE_WEIGHT_TYPE: " + type + "\n" + PLACES);
        assertThat(distances.between(0, 1)).isEqualTo(first);
        assertThat(distances.between(2, 0)).isEqualTo(second);
        assertThat(distances.between(1, 2)).isEqualTo(third);
        assertThat(distances.between(1, 1)).isZero();
    }

    /** The optimum of burma14, in HeldKarpTest, rests on the same formula. */
    @Test
    void measuresOnTheGlobe() throws IOException {
        Distances distances =
                read(HEAD + "EDGE_WEIGHT_TYPE: GEO\nNODE_COORD_SECTION\n1 16.47 96.10\n2 16.47 94.44\n3 20.09 92.54\n");
        assertThat(distances.between(0, 1)).isEqualTo(153);
        assertThat(distances.between(0, 2)).isEqualTo(510);
    }

    @ParameterizedTest
    @CsvSource({"EUC_2D, 13", "MAN_2D, 13", "GEO, 1537"})
    void takesALargeLengthForTheUnit(String type, double unit) throws IOException {
        assertThat(read(HEAD + "EDGE_WEIGHT_TYPE: " + type + "\n" + PLACES).unit())
                .isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUC_2D", "ATT"})
    void takesOneForTheUnitOfCitiesAtOnePlace(String type) throws IOException {
        Distances distances = read(HEAD + "EDGE_WEIGHT_TYPE: " + type + "\nNODE_COORD_SECTION\n1 5 5\n2 5 5\n3 5 5\n");
        assertThat(distances.lengths()).containsOnly(0);
        assertThat(distances.unit()).isEqualTo(1);
    }

    @Test
    void takesTheUnitOfPseudoEuclideanDistancesShorterByTheirFactor() throws IOException {
        assertThat(read(HEAD + "EDGE_WEIGHT_TYPE: ATT\n" + PLACES).unit()).isEqualTo(13 / Math.sqrt(10));
    }

    @ParameterizedTest
    @CsvSource({
        "FULL_MATRIX, 9 1 2 1 9 3 2 3 9",
        "UPPER_ROW, 1 2 3",
        "LOWER_COL, 1 2 3",
        "LOWER_ROW, 1 2 3",
        "UPPER_COL, 1 2 3",
        "UPPER_DIAG_ROW, 0 1 2 0 3 0",
        "LOWER_DIAG_ROW, 0 1 0 2 3 0",
        "UPPER_DIAG_COL, 0 1 0 2 3 0",
        "LOWER_DIAG_COL, 0 1 2 0 3 0",
    })
    void readsWeightsInEveryOrder(String format, String weights) throws IOException {
        for (String written : new String[] {weights, weights.replace(" ", "\n"), weights.replace(" 3", "\n 3")}) {
            Distances distances = read(EXPLICIT + format + "\nEDGE_WEIGHT_SECTION\n" + written + "\nEOF\n");
            assertThat(distances.between(0, 1)).isEqualTo(1);
            assertThat(distances.between(2, 0)).isEqualTo(2);
            assertThat(distances.between(1, 2)).isEqualTo(3);
            assertThat(distances.between(0, 0)).isZero();
            assertThat(distances.unit()).isEqualTo(3);
        }
    }

    @Test
    void readsTheLargerTriangleOfFourCitiesByRowsAndColumns() throws IOException {
        String head = EXPLICIT.replace("DIMENSION: 3", "DIMENSION: 4");
        Distances rows = read(head + "UPPER_ROW\nEDGE_WEIGHT_SECTION\n1 2 3 4 5 6\n");
        Distances columns = read(head + "UPPER_COL\nEDGE_WEIGHT_SECTION\n1 2 4 3 5 6\n");
        assertThat(rows.lengths()).containsExactly(columns.lengths());
        assertThat(rows.lengths()).containsExactly(0, 1, 2, 3, 1, 0, 4, 5, 2, 4, 0, 6, 3, 5, 6, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DIMENSION : 3\nEDGE_WEIGHT_TYPE : EUC_2D\nNODE_COORD_SECTION\n 1 0 0\n 2 3 4.0e0\n 3 0 +4",
                "DIMENSION:3\r\nEDGE_WEIGHT_TYPE:EUC_2D\r\nNODE_COORD_SECTION :\r\n1 0 0\r\n2 3 4\r\n3 0 4\r\nEOF\r\n",
                "\n DIMENSION 3\n\tEDGE_WEIGHT_TYPE\tEUC_2D\nNODE_COORD_SECTION\n3\t0\t4\n\n1 0 0\n2 3 4\n EOF\nrest",
                "\u00ef\u00bb\u00bfTYPE: TSP (M. L\u00f6w)\nEDGE_WEIGHT_TYPE: EUC_2D\nDIMENSION: 3\nNODE_COORD_SECTION\n"
                        + "1 0 0\n2 3 4\n3 0 4\n",
                "DISPLAY_DATA_TYPE: TWOD_DISPLAY\nDIMENSION: 3\nDISPLAY_DATA_SECTION\n1 9 9\n2 9 9\n3 9 9\n"
                        + "EDGE_WEIGHT_TYPE: EXPLICIT\nEDGE_WEIGHT_FORMAT: UPPER_ROW\nEDGE_WEIGHT_SECTION\n5 4 3\n",
                "DIMENSION: 3\nEDGE_WEIGHT_TYPE: EXPLICIT\nEDGE_WEIGHT_FORMAT: UPPER_ROW\nEDGE_WEIGHT_SECTION\n5 4\n3\n"
                        + "DISPLAY_DATA_SECTION\n1 9 9\n2 9 9\n3 9 9\nEOF\n",
                "DIMENSION: 3\nEDGE_WEIGHT_TYPE: EXPLICIT\nNODE_COORD_SECTION\n1 9 9\n2 9 9\n3 9 9\n"
                        + "EDGE_WEIGHT_FORMAT: UPPER_ROW\nEDGE_WEIGHT_SECTION\n5 4 3\n",
            })
    void readsWhateverProgramsWrite(String text) throws IOException {
        Distances distances = read(text);
        assertThat(distances.lengths()).containsExactly(0, 5, 4, 5, 0, 3, 4, 3, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ATSP", "CVRP", "HCP", "SOP", "TOUR"})
    void refusesOtherProblems(String type) {
        assertRefused("NAME: a\nTYPE: " + type + "\n", ":2", "TYPE is " + type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUC_3D", "XRAY1", "SPECIAL", "EUCLIDEAN", "euc_2d"})
    void refusesOtherDistances(String type) {
        assertRefused(HEAD + "EDGE_WEIGHT_TYPE: " + type + "\n" + PLACES, ":7", "EDGE_WEIGHT_TYPE is " + type);
    }

    @Test
    void refusesOtherFormats() {
        assertRefused(EXPLICIT + "FUNCTION\nEDGE_WEIGHT_SECTION\n1 2 3\n", ":8", "EDGE_WEIGHT_FORMAT is FUNCTION");
    }

    @ParameterizedTest
    @CsvSource({
        "EDGE_WEIGHT_TYPE: EUC_2D, :2, DIMENSION is missing",
        "DIMENSION: 3, :2, EDGE_WEIGHT_TYPE is missing",
    })
    void refusesPlacesBeforeWhatTheyNeed(String line, String where, String problem) {
        assertRefused(line + "\n" + PLACES, where, problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "-3", "3.5", "46341", "99999999999", "x"})
    void refusesImpossibleDimensions(String dimension) {
        assertRefused("DIMENSION: " + dimension + "\nEDGE_WEIGHT_TYPE: EUC_2D\n" + PLACES, ":3", dimension);
    }

    @ParameterizedTest
    @CsvSource({
        "1 0 0|2 1, :9, this line has 2 numbers",
        "1 0 0|2 1 1 1, :9, this line has 4 numbers",
        "1 0 0|1 1 1, :9, city 1 is given twice",
        "1 0 0|4 1 1, :9, the number of a city is 4",
        "0 0 0|1 1 1, :8, the number of a city is 0",
        "1 0 0|2 1 1, '', number 3 is missing",
        "1 0 0|2 1 y, :9, 'y' is no number",
        "1 0 0|2 1 NaN, :9, 'NaN' is no number",
        "1 0 0|2 1 1e999, :9, 1e999 is too large",
        "1 0 0|2 1 -1e200, :9, -1e200 is too large",
    })
    void refusesWrongPlaces(String lines, String where, String problem) {
        String text = HEAD + "EDGE_WEIGHT_TYPE: EUC_2D\nNODE_COORD_SECTION\n" + lines.replace('|', '\n') + "\n";
        assertRefused(text, where, problem);
    }

    @ParameterizedTest
    @CsvSource({
        "UPPER_ROW, 1 2, :9, the weights end before that of row 2",
        "UPPER_ROW, 1 2 3 4, :9, more weights than UPPER_ROW of 3 cities",
        "UPPER_ROW, 1 x 3, :9, 'x' is no number",
        "UPPER_ROW, 1 -2 3, :9, is -2.0",
        "FULL_MATRIX, 0 1 2 1 0 3 2 4 0, :9, 'is 4.0, but 3.0 the other way'",
    })
    void refusesWrongWeights(String format, String weights, String where, String problem) {
        assertRefused(EXPLICIT + format + "\nEDGE_WEIGHT_SECTION\n" + weights + "\n", where, problem);
    }

    @Test
    void refusesKeysThatItDoesNotKnowAndKeysGivenTwice() {
        assertRefused("NAME: a\nDIMENSON: 3\n", ":2", "'DIMENSON' is no keyword");
        assertRefused("NAME: a\nNAME: b\n", ":2", "NAME is given twice");
    }

    @Test
    void refusesEdgesThatTourMustTake() {
        String text = HEAD + "EDGE_WEIGHT_TYPE: EUC_2D\n" + PLACES.replace("EOF", "FIXED_EDGES_SECTION\n1 2\n-1\nEOF");
        assertRefused(text, ":11", "fixed edges");
    }

    @Test
    void refusesAFileWithoutCities() {
        assertRefused("", "", "it ends without NODE_COORD_SECTION");
        assertRefused(HEAD, "", "it ends without NODE_COORD_SECTION");
    }

    @Test
    void refusesWeightsOfAnotherType() {
        assertRefused(HEAD + "EDGE_WEIGHT_TYPE: EUC_2D\nEDGE_WEIGHT_SECTION\n1 2 3\n", ":7", "but here are weights");
    }

    @Test
    void showsNoMoreThanTheBeginningOfWhateverFileThisIs() {
        assertRefused("\u0001".repeat(100) + "\n", ":1", "'" + ".".repeat(40) + "...' is no keyword");
    }

    @Test
    void saysThatAFileIsMissingOrAFolder() {
        assertThatThrownBy(() -> TsplibFile.read(folder.resolve("gone").toString()))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> TsplibFile.read(folder.toString()))
                .isInstanceOf(InvalidData.class)
                .hasMessageContaining("it is a folder");
    }
}
