package fr.relais.testing.roles;

import fr.relais.testing.TestCaller;
import org.jspecify.annotations.Nullable;

/**
 * A request of somebody.
 *
 * @param caller absent for nobody
 */
record Question(@Nullable TestCaller caller, String method, Target target) {

    /** The same with another body. */
    Question saying(String body) {
        var sample = target.sample();
        return new Question(
                caller, method, new Target(target.path(), new Sample(sample.query(), body, sample.headers())));
    }
}
