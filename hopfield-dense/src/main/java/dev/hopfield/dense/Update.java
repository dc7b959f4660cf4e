package dev.hopfield.dense;

import dev.hopfield.api.component.ExtensionPoint;
import dev.hopfield.api.state.Encoding;

/** How the states of a dense memory are updated. It settles their encoding too. */
@ExtensionPoint("update")
public sealed interface Update permits Asynchronous, Synchronous, FixedPointIteration {

    /** The one encoding of patterns, cues and recalled states. */
    Encoding encoding();
}
