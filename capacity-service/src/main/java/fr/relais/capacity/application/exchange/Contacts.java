package fr.relais.capacity.application.exchange;

import java.util.Collection;
import java.util.Set;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.exchange.ContactMark;
import fr.relais.capacity.domain.exchange.ContactRefusal;
import fr.relais.capacity.domain.exchange.ContactStatus;
import fr.relais.capacity.domain.exchange.ProspectContact;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far invitations are, by the reference of the prospect. */
public interface Contacts {

    /** Those that somebody has said something about, of these. */
    Flux<Versioned<ProspectContact>> find(Collection<String> references);

    /** The references of all that are in one of these states; nobody is written down as yet to be contacted. */
    Mono<Set<String>> referencesIn(Set<ContactStatus> statuses);

    /** Writes down what somebody said, for the version that they had seen: 0 when nobody had said anything. */
    Mono<Outcome<Versioned<ProspectContact>, ContactRefusal>> mark(
            String reference, ContactMark mark, CommandContext context);
}
