package dev.hopfield.benchmarks.compare;

import dev.hopfield.api.random.Seed;
import dev.hopfield.benchmarks.cases.DenseAccuracy;
import dev.hopfield.benchmarks.cases.DenseRecall;
import dev.hopfield.benchmarks.cases.Setting;
import dev.hopfield.benchmarks.cases.Study;
import dev.hopfield.benchmarks.harness.CaseResult;
import dev.hopfield.benchmarks.harness.CaseRunner;
import dev.hopfield.benchmarks.harness.Crew;
import dev.hopfield.benchmarks.limits.LimitTable;
import dev.hopfield.benchmarks.limits.Probes;
import dev.hopfield.benchmarks.python.PythonProcess;
import dev.hopfield.benchmarks.report.Machine;
import dev.hopfield.benchmarks.report.Report;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries out a plan. */
final class Comparison {

    private static final Seed SEED = new Seed(1982);

    private final Plan plan;
    private final PrintStream progress;
    private final Probes probes;

    /**
     * A run to be.
     *
     * @param plan what it does
     * @param progress is told what is measured, as it may take a while
     */
    Comparison(Plan plan, PrintStream progress) {
        this.plan = plan;
        this.progress = progress;
        this.probes = plan.size() == Size.QUICK ? Probes.smoke() : Probes.thorough();
    }

    Report run() {
        List<Crew> crews = plan.threads().stream().map(Crew::of).toList();
        try {
            progress.println("measuring the limits of this machine ...");
            List<LimitTable.Entry> limits = LimitTable.measure(probes, crews, plan.schedule());
            List<CaseResult> cases = new ArrayList<>();
            crews.forEach(crew -> cases.addAll(cases(crew)));
            Setting last = setting(crews.get(crews.size() - 1), Optional.empty());
            return new Report(plan.command(), remark(), Machine.here(), limits, cases, accuracy(last));
        } finally {
            crews.forEach(Crew::close);
        }
    }

    private Setting setting(Crew crew, Optional<PythonProcess> python) {
        CaseRunner runner = new CaseRunner(plan.schedule(), limit -> probes.of(limit, crew));
        return new Setting(runner, crew, plan.schedule().trial(), SEED, python);
    }

    private String remark() {
        return plan.size() == Size.QUICK ? "A smoke run: these figures mean nothing." : "";
    }

    private List<CaseResult> cases(Crew crew) {
        Optional<PythonProcess> python =
                plan.python() ? PythonProcess.start(crew.count(), progress::println) : Optional.empty();
        try {
            Setting setting = setting(crew, python);
            List<CaseResult> cases = new ArrayList<>();
            for (Study study : Studies.of(plan)) {
                progress.println(study.title() + ", threads: " + setting.threads() + " ...");
                cases.add(study.run(setting));
            }
            return cases;
        } finally {
            python.ifPresent(PythonProcess::close);
        }
    }

    private List<DenseAccuracy.Entry> accuracy(Setting setting) {
        List<DenseAccuracy.Entry> entries = new ArrayList<>();
        for (Study study : Studies.of(plan)) {
            if (study instanceof DenseRecall shape) {
                progress.println("accuracy of " + shape.title() + " ...");
                entries.addAll(DenseAccuracy.of(shape, setting));
            }
        }
        return entries;
    }
}
