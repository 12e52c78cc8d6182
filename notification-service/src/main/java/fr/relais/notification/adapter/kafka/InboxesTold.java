package fr.relais.notification.adapter.kafka;

import java.util.List;
import java.util.Map;

import fr.relais.contracts.Topics;
import fr.relais.platform.restore.Behind;
import fr.relais.platform.restore.Differences;
import fr.relais.platform.restore.WhatWasTold;
import reactor.core.publisher.Mono;

/**
 * Inboxes of which more was told than the database knows. The notices themselves are heard again; that some of them had
 * been seen is not known any more.
 */
final class InboxesTold implements WhatWasTold {

    private final Differences differences;

    InboxesTold(Differences differences) {
        this.differences = differences;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.NOTIFICATION_EVENTS);
    }

    @Override
    public List<String> collections() {
        return List.of("inboxes");
    }

    @Override
    public boolean isOfAnAggregate(String type) {
        return true;
    }

    @Override
    public Mono<Boolean> settle(Behind behind) {
        return differences.add("INBOX_BEHIND", behind.id(), Map.of("stored", behind.stored(), "told", behind.told()));
    }
}
