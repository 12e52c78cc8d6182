package fr.relais.notification.adapter.web;

import java.util.Optional;
import java.util.Set;

import fr.relais.notification.application.AccessPolicy;
import fr.relais.notification.application.AccessPolicy.Action;
import fr.relais.notification.application.AccessPolicy.Subject;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.platform.web.Caller;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Finds the inbox that a request is about: always that of the organisation the caller acts for. */
final class Access {

    private final AccessPolicy policy;

    Access(AccessPolicy policy) {
        this.policy = policy;
    }

    /** The owner of the caller's inbox; empty when there is none, or when the policy says no. */
    Optional<OrganisationId> inboxOf(ServerRequest request, Action action) {
        var caller = Caller.of(request);
        var subject = new Subject(caller.organisation(), Set.copyOf(caller.roles()));
        return Optional.of(caller.organisation())
                .filter(OrganisationId::hasForm)
                .map(OrganisationId::new)
                .filter(owner -> policy.allows(subject, action, owner));
    }
}
