/**
 * Components, the records that users choose by name, and the binder between them and trees of text.
 *
 * <p>{@link dev.hopfield.api.component.Component} and {@link dev.hopfield.api.component.Parameter} describe a record,
 * {@link dev.hopfield.api.component.Catalog} finds it by name, and {@link dev.hopfield.api.component.Binder} makes it of what
 * a file says, with all that is wrong told at once.
 */
@Stability(Stability.Level.STABLE)
package dev.hopfield.api.component;

import dev.hopfield.api.Stability;
