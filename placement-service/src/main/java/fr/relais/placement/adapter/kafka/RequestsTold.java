package fr.relais.placement.adapter.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.application.FoundDifferences;
import fr.relais.placement.application.FoundDifferences.Difference;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.retention.CaseKeyring;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.restore.Behind;
import fr.relais.platform.restore.WhatWasTold;
import reactor.core.publisher.Mono;

/**
 * Requests, stays and whatever else this service tells of, as far as more was told of them than its database knows.
 * What was confided is told to nobody, so nothing can be made again from what was told: people are told what is
 * missing, and whom to ask.
 */
final class RequestsTold implements WhatWasTold {

    private static final String REQUEST = "placement.request-";
    private static final String OFFER = "placement.offer-";
    private static final String ACCOUNT = "placement.account-";

    /** Of these it is known that nothing deletes them as long as it is told of them. */
    private static final Set<String> KEPT =
            Set.of(PlacementMessages.ORGANISATION_REGISTERED, PlacementMessages.BLOCK_REQUESTED);

    private final FoundDifferences differences;
    private final PlacementRequests requests;
    private final CaseKeyring keys;
    private final List<String> collections;

    RequestsTold(FoundDifferences differences, PlacementRequests requests, CaseKeyring keys, List<String> collections) {
        this.differences = differences;
        this.requests = requests;
        this.keys = keys;
        this.collections = List.copyOf(collections);
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PLACEMENT_EVENTS);
    }

    @Override
    public List<String> collections() {
        return collections;
    }

    @Override
    public boolean isOfAnAggregate(String type) {
        return !type.equals(PlacementMessages.NOTICE) && !type.startsWith(ACCOUNT);
    }

    @Override
    public Mono<Boolean> settle(Behind behind) {
        return behind.missing() ? lost(behind) : kindOf(behind).flatMap(kind -> list(kind, behind));
    }

    private Mono<Difference> kindOf(Behind present) {
        return request(present)
                .flatMap(requests::find)
                .map(found -> Difference.REQUEST_BEHIND)
                .defaultIfEmpty(Difference.RECORD_BEHIND);
    }

    private static Mono<RequestId> request(Behind behind) {
        return Mono.fromSupplier(() -> new RequestId(UUID.fromString(behind.id())))
                .onErrorResume(IllegalArgumentException.class, otherwise -> Mono.empty());
    }

    /** Of anything else that is missing nobody can say whether it was deleted rightly. */
    private Mono<Boolean> lost(Behind behind) {
        if (isRequest(behind)) {
            return request(behind)
                    .flatMapMany(request -> keys.intactOf(List.of(request)))
                    .concatMap(neverErased -> list(Difference.REQUEST_LOST, behind))
                    .next();
        }
        var kept = KEPT.stream().anyMatch(type -> behind.last(type).isPresent());
        return kept ? list(Difference.RECORD_LOST, behind) : Mono.empty();
    }

    private Mono<Boolean> list(Difference kind, Behind behind) {
        return differences.add(kind, behind.id(), said(behind));
    }

    private static boolean isRequest(Behind behind) {
        return behind.unknown().stream()
                .map(told -> told.event().type())
                .anyMatch(type -> type.startsWith(REQUEST) || type.startsWith(OFFER));
    }

    /** The organisation that asked, where the submission is among what is unknown: it has to be called. */
    private static Map<String, Object> said(Behind behind) {
        var said = new TreeMap<String, Object>(Map.of("stored", behind.stored(), "told", behind.told()));
        behind.last().ifPresent(last -> {
            said.put("last", last.event().type());
            said.put("at", last.event().at());
        });
        behind.last(PlacementMessages.REQUEST_SUBMITTED).ifPresent(submitted -> {
            said.put("organisation", submitted.organisation());
            said.put("submittedAt", submitted.event().at());
            said.put("track", submitted.event().text("track"));
            said.put("tier", submitted.event().text("tier"));
        });
        return said;
    }
}
