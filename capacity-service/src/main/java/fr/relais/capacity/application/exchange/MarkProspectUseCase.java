package fr.relais.capacity.application.exchange;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.exchange.ContactMark;
import fr.relais.capacity.domain.exchange.ContactRefusal;
import fr.relais.capacity.domain.exchange.ProspectContact;
import reactor.core.publisher.Mono;

/** Writes down how far an invitation is. */
public final class MarkProspectUseCase {

    private final Contacts contacts;

    public MarkProspectUseCase(Contacts contacts) {
        this.contacts = contacts;
    }

    public Mono<Outcome<Versioned<ProspectContact>, ContactRefusal>> handle(
            String reference, ContactMark mark, CommandContext context) {
        return contacts.mark(reference, mark, context);
    }
}
