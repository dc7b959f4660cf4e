package dev.hopfield.runner.schedule;

import dev.hopfield.runner.config.GridPoint;
import dev.hopfield.runner.config.ResolvedExperiment;
import dev.hopfield.runner.config.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Bisects along each line of points that differ in the value of one axis only, for each that is compared. */
final class ThresholdSearch implements PointChoice {

    private final Search search;
    private final Set<String> labels;
    private final List<List<Integer>> lines;
    private final int[] lineOf;
    private final List<GridPoint> points;
    private final int axis;

    /**
     * The search of an experiment.
     *
     * @param experiment what is run
     * @return its search, if there is one
     */
    static Optional<ThresholdSearch> of(ResolvedExperiment experiment) {
        return experiment.common().search().map(search -> new ThresholdSearch(experiment, search));
    }

    private ThresholdSearch(ResolvedExperiment experiment, Search search) {
        this.search = search;
        this.labels = experiment.common().labels();
        this.points = experiment.points();
        Lattice lattice = Lattice.of(points);
        this.axis = experiment.axes().indexOf(search.axis());
        this.lines = lattice.lines(axis);
        this.lineOf = lattice.partOf(lattice.parts(List.of(axis)));
    }

    @Override
    public boolean isOfAll() {
        return false;
    }

    @Override
    public String metric() {
        return search.metric();
    }

    @Override
    public int unit(int point) {
        return lineOf[point];
    }

    @Override
    public SortedSet<Integer> wanted(Measured measured, IntPredicate units) {
        SortedSet<Integer> wanted = new TreeSet<>();
        for (int line = 0; line < lines.size(); line++) {
            if (units.test(line)) {
                for (String label : labels) {
                    List<Integer> points = lines.get(line);
                    // Both ends are needed anyway, and together they make a larger round.
                    wanted.add(points.get(0));
                    wanted.add(points.get(points.size() - 1));
                    bisection(points, label, measured)
                            .follow()
                            .missing()
                            .ifPresent(place -> wanted.add(points.get(place)));
                }
            }
        }
        return wanted;
    }

    private Bisection bisection(List<Integer> points, String label, Measured measured) {
        return new Bisection(
                points.size(),
                search.crosses(),
                place -> measured.at(points.get(place)).map(estimates -> estimates.get(label)));
    }

    /**
     * What was found.
     *
     * @param measured the results
     * @return one crossing for each line and label
     */
    List<Crossing> crossings(Measured measured) {
        List<Crossing> crossings = new ArrayList<>();
        for (List<Integer> line : lines) {
            for (String label : labels) {
                crossings.add(crossing(line, label, measured));
            }
        }
        return crossings;
    }

    private Crossing crossing(List<Integer> line, String label, Measured measured) {
        Bisection bisection = bisection(line, label, measured);
        Optional<Bisection.Place> found = bisection.follow().found();
        double threshold = found.map(place -> {
                    double from = value(line.get(place.before()));
                    return from + bisection.share(place.before()) * (value(line.get(place.after())) - from);
                })
                .orElse(Double.NaN);
        int run = (int)
                line.stream().filter(point -> measured.at(point).isPresent()).count();
        return new Crossing(
                beside(line.get(0)),
                label,
                bisection.outcome(),
                threshold,
                bound(line, found.map(Bisection.Place::sureBefore)),
                bound(line, found.map(Bisection.Place::sureAfter)),
                run);
    }

    private double bound(List<Integer> line, Optional<OptionalInt> place) {
        return place.filter(OptionalInt::isPresent)
                .map(known -> value(line.get(known.getAsInt())))
                .orElse(Double.NaN);
    }

    private double value(int point) {
        return Double.parseDouble(points.get(point).values().get(axis));
    }

    private List<String> beside(int point) {
        List<String> values = new ArrayList<>(points.get(point).values());
        values.remove(axis);
        return values;
    }
}
