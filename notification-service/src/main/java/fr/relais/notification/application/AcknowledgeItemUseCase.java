package fr.relais.notification.application;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.inbox.AcknowledgeItem;
import fr.relais.notification.domain.inbox.AcknowledgeItems;
import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.InboxItem;
import fr.relais.notification.domain.inbox.InboxRefusal;
import fr.relais.notification.domain.inbox.OrganisationId;
import reactor.core.publisher.Mono;

/** Notes that items of an inbox were seen. */
public final class AcknowledgeItemUseCase {

    private final Inboxes inboxes;

    public AcknowledgeItemUseCase(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    /**
     * Completes when durable, with the item as it is now.
     *
     * <p>An item is acknowledged once whoever asks however often, so the caller's command id is not kept: otherwise a
     * busy organisation would run into the limit of remembered ids by looking at its inbox.
     */
    public Mono<Outcome<InboxItem, InboxRefusal>> handle(OrganisationId owner, long number, CommandContext context) {
        var command = new AcknowledgeItem(number, context.actor().subject(), context.at());
        return inboxes.change(owner, unkeyed(context), inbox -> inbox.acknowledge(command))
                .map(outcome -> outcome.map(inbox -> inbox.item(number).orElseThrow()))
                .defaultIfEmpty(Outcome.refused(InboxRefusal.NO_SUCH_ITEM));
    }

    /** Everything up to an item; completes when durable, with how many items are unseen now. */
    public Mono<Outcome<Integer, InboxRefusal>> handleAll(OrganisationId owner, long upTo, CommandContext context) {
        var command = new AcknowledgeItems(upTo, context.actor().subject(), context.at());
        return inboxes.change(owner, unkeyed(context), inbox -> inbox.acknowledge(command))
                .map(outcome -> outcome.map(Inbox::unseen))
                .defaultIfEmpty(Outcome.done(0));
    }

    private static CommandContext unkeyed(CommandContext context) {
        return new CommandContext(context.actor(), context.at(), null, null, true);
    }
}
