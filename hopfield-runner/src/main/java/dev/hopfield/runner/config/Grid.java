package dev.hopfield.runner.config;

import dev.hopfield.api.component.Node;
import dev.hopfield.api.component.Problem;
import dev.hopfield.api.random.Seed;
import dev.hopfield.runner.ExitCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The grid of a sweep. Its points are numbers, the last group of axes fastest, so that some of a grid of any size can be
 * drawn without spanning it.
 */
final class Grid {

    private final Sweep sweep;
    private final long size;
    /** By exclusion, group and place. */
    private final List<List<boolean[]>> holding;

    private Grid(Sweep sweep, long size) {
        this.sweep = sweep;
        this.size = size;
        this.holding = sweep.exclusions().stream()
                .map(exclusion ->
                        sweep.groups().stream().map(exclusion::holding).toList())
                .toList();
    }

    /**
     * A grid, unless it is too large.
     *
     * @param sweep what is varied
     * @param problems found so far, which are shown with the refusal
     * @throws dev.hopfield.runner.UserError if it is
     */
    static Grid of(Sweep sweep, List<Problem> problems) {
        return new Grid(sweep, Limits.requireFewPoints(sweep, problems));
    }

    /**
     * The values of the axes at each point that is run.
     *
     * @param problems found so far, which are shown if there are too many points, or none
     * @return values by path, at least those of one point
     * @throws dev.hopfield.runner.UserError if there are too many points, or none
     */
    List<Map<String, Node>> points(List<Problem> problems) {
        List<Long> numbers =
                sweep.sample().map(sample -> drawn(sample, problems)).orElseGet(() -> all(problems));
        if (numbers.isEmpty()) {
            problems.add(new Problem(
                    sweep.exclusions().get(0).position(), "no point of the sweep is left", "leave fewer points out"));
            throw ProblemText.error(ExitCode.BAD_CONFIGURATION, problems);
        }
        return numbers.stream().map(number -> sweep.values(places(number))).toList();
    }

    private List<Long> all(List<Problem> problems) {
        List<Long> numbers = new ArrayList<>();
        for (long number = 0; number < size; number++) {
            if (!leftOut(places(number))) {
                numbers.add(number);
            }
        }
        Limits.requireFewLeft(sweep, numbers.size(), problems);
        return numbers;
    }

    /** In random order, so that few are among many, and then in the order of the grid. */
    private List<Long> drawn(Sample sample, List<Problem> problems) {
        LazyShuffle order = new LazyShuffle(size, new Seed(sample.seed()).child("sample").stream());
        List<Long> numbers = new ArrayList<>();
        long looks = Math.min(size, Limits.MAX_VISITED);
        for (long look = 0; look < looks && numbers.size() < sample.points(); look++) {
            long number = order.next();
            if (!leftOut(places(number))) {
                numbers.add(number);
            }
        }
        if (looks < size) {
            Limits.requireEnough(sweep, numbers.size(), sample, problems);
        }
        Collections.sort(numbers);
        return numbers;
    }

    private int[] places(long number) {
        int[] places = new int[sweep.groups().size()];
        long rest = number;
        for (int i = places.length - 1; i >= 0; i--) {
            int along = sweep.groups().get(i).size();
            places[i] = (int) (rest % along);
            rest /= along;
        }
        return places;
    }

    private boolean leftOut(int[] places) {
        for (List<boolean[]> exclusion : holding) {
            boolean holds = true;
            for (int i = 0; i < places.length; i++) {
                holds &= exclusion.get(i)[places[i]];
            }
            if (holds) {
                return true;
            }
        }
        return false;
    }

    /** What a person should know of the grid. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        sweep.sample()
                .filter(sample -> sample.points() < size)
                .ifPresent(sample -> remarks.add("the points are a sample of the " + size
                        + " that the sweep spans, drawn with seed " + sample.seed()));
        for (int i = 0; i < holding.size(); i++) {
            if (holding.get(i).stream().anyMatch(Grid::never)) {
                remarks.add("no point of the sweep is as leave-out " + (i + 1) + " says, so it leaves nothing out");
            }
        }
        return remarks;
    }

    private static boolean never(boolean[] holding) {
        for (boolean holds : holding) {
            if (holds) {
                return false;
            }
        }
        return true;
    }
}
