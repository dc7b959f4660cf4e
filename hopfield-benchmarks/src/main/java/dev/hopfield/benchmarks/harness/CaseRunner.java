package dev.hopfield.benchmarks.harness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Runs cases: opens the contenders, compares their results, measures them in turns with the limits they work against. */
public final class CaseRunner {

    private final Schedule schedule;
    private final Function<Limit, Contender<?>> probes;

    /**
     * A runner.
     *
     * @param schedule how long everything may take
     * @param probes contenders that do nothing but reach a limit
     */
    public CaseRunner(Schedule schedule, Function<Limit, Contender<?>> probes) {
        this.schedule = schedule;
        this.probes = probes;
    }

    /** Runs one case and closes its contenders. */
    public <R> CaseResult run(Case<R> work) {
        List<Place<R>> places = new ArrayList<>();
        try {
            for (Entrant<R> entrant : work.entrants()) {
                places.add(open(entrant, work, places));
            }
            measure(places);
            Place<R> reference = places.get(0);
            return new CaseResult(
                    work.title(),
                    work.threads(),
                    places.stream().map(place -> place.row(reference)).toList());
        } finally {
            places.forEach(Place::close);
        }
    }

    private <R> Place<R> open(Entrant<R> entrant, Case<R> work, List<Place<R>> earlier) {
        Place<R> place = new Place<>(entrant.name());
        try {
            place.contender = Optional.of(entrant.opening().get());
            place.contender.get().enter();
            place.answer = place.contender.get().answer();
            if (!earlier.isEmpty()) {
                place.judgement = work.judge().apply(earlier.get(0).answer, place.answer);
            }
            place.contender.get().tune();
        } catch (Absent absent) {
            if (earlier.isEmpty()) {
                throw new IllegalStateException("the reference of " + work.title() + " is absent", absent);
            }
            place.close();
            place.contender = Optional.empty();
            place.reason = absent.getMessage();
        }
        return place;
    }

    private <R> void measure(List<Place<R>> places) {
        List<Place<R>> present =
                places.stream().filter(place -> place.contender.isPresent()).toList();
        Map<Limit, Contender<?>> limits = new EnumMap<>(Limit.class);
        List<Contender<?>> everyone = new ArrayList<>();
        for (Place<R> place : present) {
            everyone.add(place.contender.get());
            Optional<Demand> demand = place.contender.get().work().demand();
            demand.ifPresent(needed -> limits.computeIfAbsent(needed.limit(), probes));
        }
        everyone.addAll(limits.values());
        List<double[]> samples = new Interleaving(schedule).run(everyone);
        Map<Limit, Double> rates = new EnumMap<>(Limit.class);
        int next = present.size();
        for (Map.Entry<Limit, Contender<?>> probe : limits.entrySet()) {
            double median = Quartiles.of(samples.get(next++)).median();
            rates.put(probe.getKey(), probe.getValue().work().amount() / median);
        }
        for (int i = 0; i < present.size(); i++) {
            present.get(i).sample = samples.get(i);
            present.get(i).limits = rates;
        }
    }

    /** A contender on its way from entrant to row. */
    private static final class Place<R> {

        private final String name;
        private Optional<Contender<R>> contender = Optional.empty();
        private R answer;
        private Judgement judgement = new Judgement(true, "");
        private String reason = "";
        private double[] sample = {};
        private Map<Limit, Double> limits = Map.of();

        Place(String name) {
            this.name = name;
        }

        Row row(Place<R> reference) {
            if (contender.isEmpty()) {
                return new Row(name, Optional.empty(), "", reason, List.of());
            }
            Quartiles seconds = Quartiles.of(sample);
            double base = Quartiles.of(reference.sample).median();
            OptionalDouble ratio =
                    judgement.agrees() ? OptionalDouble.of(seconds.median() / base) : OptionalDouble.empty();
            Work work = contender.get().work();
            Optional<Timing.Share> share = work.demand()
                    .map(demand -> new Timing.Share(
                            demand.limit(), demand.amount() / seconds.median() / limits.get(demand.limit())));
            Timing timing =
                    new Timing(seconds, sample.length, ratio, work.amount() / seconds.median(), work.rateUnit(), share);
            return new Row(
                    name,
                    Optional.of(timing),
                    judgement.difference(),
                    contender.get().note(),
                    contender.get().tried());
        }

        void close() {
            contender.ifPresent(Contender::close);
        }
    }
}
