package fr.relais.placement;

import fr.relais.platform.store.AggregateStores;
import org.bson.Document;

/** What a running service says of what it has stored. */
record Outboxes(RunningPlacement service) {

    boolean isPublished(String collection, Document root) {
        return service.bean(AggregateStores.class).isPublished(collection, root);
    }
}
