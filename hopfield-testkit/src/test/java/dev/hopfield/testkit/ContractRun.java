package dev.hopfield.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs a contract on a toy, and hands the name of the toy to the constructor of the test class. */
final class ContractRun implements ParameterResolver {

    private static final String TOY = "toy";

    /** A test that failed, with the message of its failure. */
    record Failure(String test, String message) {}

    static List<Failure> failures(Class<?> contract, String toy) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter(TOY, toy)
                .selectors(selectClass(contract))
                .execute()
                .allEvents()
                .failed()
                .stream()
                .map(ContractRun::failure)
                .toList();
    }

    private static Failure failure(Event event) {
        String message = event.getPayload(TestExecutionResult.class)
                .flatMap(TestExecutionResult::getThrowable)
                .map(Throwable::toString)
                .orElse("");
        return new Failure(event.getTestDescriptor().getDisplayName(), message);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == String.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getConfigurationParameter(TOY).orElseThrow();
    }
}
