package fr.relais.sandbox.launch;

import java.util.Map;

/** An identity provider that somebody else starts, in place of the sandbox's own. */
public interface ForeignIdentity {

    /** Puts what a service is told of this provider in place of what it would be told of the sandbox's. */
    void tell(Service service, Map<String, String> environment);
}
