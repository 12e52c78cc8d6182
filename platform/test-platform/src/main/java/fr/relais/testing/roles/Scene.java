package fr.relais.testing.roles;

import java.util.Set;

import fr.relais.testing.TestCaller;

/** The things that a service has for the questions of a matrix. */
public interface Scene {

    /** Which relations there can be to what the row's path names: where nothing is ever over, none is closed. */
    Set<Relation> relations(MatrixRow row);

    /** Somebody in that role, to whom the things of this scene are what the relation says. */
    TestCaller caller(String role, Relation relation);

    /** The same, for one row: where an account can do something only so often, each role has one of its own. */
    default TestCaller caller(MatrixRow row, String role, Relation relation) {
        return caller(role, relation);
    }

    /**
     * What a row's operation is asked for and about: a thing of the scene's own; for {@link Relation#CLOSED} one that
     * is over; for {@link Relation#RANDOM} ids that nobody has given out, new ones each time. With everything that the
     * operation needs to be done.
     */
    Target target(MatrixRow row, Relation relation);

    /** The same, about something that this one question may change. */
    Target freshTarget(MatrixRow row, Relation relation);

    /** Everything that is stored about the things and the callers of this scene. */
    StoredState state();
}
