package dev.hopfield.runner.toy;

import dev.hopfield.api.component.Component;
import dev.hopfield.api.component.ExtensionPoint;
import dev.hopfield.api.component.InvalidParameter;
import dev.hopfield.api.component.Parameter;

/** A part of a model without effect, so that configurations have some depth. */
@ExtensionPoint("turn")
public interface Turn {

    /** The preset of {@link Echo}. */
    @Component(name = "straight", summary = "goes on as before")
    record Straight(
            @Parameter(doc = "distance to the side", preset = "0")
            int offset) implements Turn {}

    /** Has two parameters, one of them with a range. */
    @Component(name = "curved", summary = "goes round a corner")
    record Curved(
            @Parameter(doc = "distance from the centre", preset = "2", min = 1)
            int radius,

            @Parameter(doc = "how fast", preset = "1.5") double speed)
            implements Turn {

        /** Checks the radius. */
        public Curved {
            InvalidParameter.unless(radius >= 1, "radius", radius, "give at least 1");
        }
    }
}
