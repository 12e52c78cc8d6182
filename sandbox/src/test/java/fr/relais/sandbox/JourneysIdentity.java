package fr.relais.sandbox;

import java.net.URI;
import java.util.Optional;
import java.util.ServiceLoader;

import fr.relais.sandbox.api.SignIns;
import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.launch.ForeignIdentity;

/**
 * Another identity provider than the sandbox's own, by which journeys can be gone through: the one that is on the class
 * path, which is a matter of the profile that tests are run with.
 */
public interface JourneysIdentity extends ForeignIdentity, SignIns, AutoCloseable {

    /** The one that is there; usually there is none. */
    static Optional<JourneysIdentity> found() {
        return ServiceLoader.load(JourneysIdentity.class).findFirst();
    }

    /**
     * Starts it. Accounts of the demo network can sign in when this returns.
     *
     * @param home of the Relais that is about to be started
     * @param gateway where that will be reached
     */
    void start(Home home, URI gateway);

    @Override
    void close();
}
