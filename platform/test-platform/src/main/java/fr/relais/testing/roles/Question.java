package fr.relais.testing.roles;

import fr.relais.testing.TestCaller;
import org.jspecify.annotations.Nullable;

/**
 * A request of somebody.
 *
 * @param caller absent for nobody
 */
record Question(@Nullable TestCaller caller, String method, Target target) {}
