package dev.hopfield.classic;

import dev.hopfield.api.component.Component;
import java.util.Optional;

/** Temperature 0: every unit follows its local field. */
@Component(name = "none", summary = "temperature 0: every unit follows its local field")
public record NoNoise() implements Noise {

    @Override
    public double temperature(int sweep) {
        return 0;
    }

    @Override
    public double acceptance(double cost, double temperature) {
        return cost < 0 ? 1 : 0;
    }

    @Override
    public Optional<SamplingWindow> sampling() {
        return Optional.empty();
    }

    @Override
    public boolean isPresent() {
        return false;
    }
}
