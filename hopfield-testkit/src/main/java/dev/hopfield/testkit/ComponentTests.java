package dev.hopfield.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** All tests of one component: of its description, of each of its configurations by their kind, and of what it opts out of. */
final class ComponentTests {

    /** Beyond, the name of a test is hard to read. */
    private static final int LONGEST_NAME = 120;

    private final String name;
    private final ComponentChecks description;
    private final Function<Record, List<?>> contracts;
    private final List<OptOut> optOuts;

    /**
     * @param name of the component
     * @param description its checks whatever its kind
     * @param contracts those that a configuration of it must keep
     * @param optOuts of this component
     */
    ComponentTests(
            String name, ComponentChecks description, Function<Record, List<?>> contracts, List<OptOut> optOuts) {
        this.name = name;
        this.description = description;
        this.contracts = contracts;
        this.optOuts = optOuts;
    }

    String name() {
        return name;
    }

    /** Tests that can be listed however wrong the component is: the configurations are made when their container is opened. */
    DynamicContainer container() {
        List<DynamicNode> nodes = new ArrayList<>();
        kept(description.checks()).forEach(nodes::add);
        nodes.add(dynamicContainer(
                "keeps the contracts of its kind", Stream.of(this).flatMap(ComponentTests::configured)));
        optOuts.forEach(optOut -> nodes.add(
                dynamicTest("opts out of '" + optOut.check() + "': " + optOut.reason(), () -> requireNeed(optOut))));
        return dynamicContainer(name, nodes);
    }

    private Stream<DynamicContainer> configured() {
        return description.values().stream()
                .map(value -> dynamicContainer(
                        shortened(value.toString()), Stream.of(value).flatMap(each -> kept(checks(each)))));
    }

    private Stream<DynamicTest> kept(List<Check> checks) {
        return checks.stream()
                .filter(check -> optOuts.stream().noneMatch(optOut -> check.isMeantBy(optOut.check())))
                .map(check -> check.test(name));
    }

    private List<Check> checks(Record value) {
        return contracts.apply(value).stream()
                .flatMap(contract -> ContractChecks.of(contract).stream())
                .toList();
    }

    /** All that are tried, under their names. */
    List<Check> all() {
        List<Check> all = new ArrayList<>(description.checks());
        description.values().forEach(value -> all.addAll(checks(value)));
        return all;
    }

    private void requireNeed(OptOut optOut) {
        List<Check> checks =
                all().stream().filter(check -> check.isMeantBy(optOut.check())).toList();
        assertThat(checks)
                .as("'%s' opts out of '%s', but there is no such check of it", name, optOut.check())
                .isNotEmpty();
        if (checks.stream().noneMatch(Check::fails)) {
            fail(
                    "'%s' opts out of '%s', but passes it in all its configurations%n  Take the opt-out away.",
                    name, optOut.check());
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 3) + "...";
    }
}
