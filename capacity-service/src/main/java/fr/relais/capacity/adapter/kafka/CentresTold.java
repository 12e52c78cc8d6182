package fr.relais.capacity.adapter.kafka;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.application.Centres;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreStatus;
import fr.relais.capacity.domain.centre.CheckBeds;
import fr.relais.capacity.domain.centre.CompromiseSite;
import fr.relais.capacity.domain.centre.SuspendCentre;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Topics;
import fr.relais.platform.restore.Behind;
import fr.relais.platform.restore.Differences;
import fr.relais.platform.restore.WhatWasTold;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Centres of which more was told than the database knows. A bed that was told as taken is nobody's before its centre
 * has spoken; a site that was told as compromised, and a centre that took nobody any more, are so again.
 */
final class CentresTold implements WhatWasTold {

    /** Told under keys of their own. */
    private static final Set<String> OF_NO_CENTRE =
            Set.of(CapacityMessages.NOTICE, CapacityMessages.SCARCITY_BEGAN, CapacityMessages.SCARCITY_ENDED);

    private final Centres centres;
    private final ChangeCentreUseCase changeCentre;
    private final Differences differences;
    private final Clock clock;

    CentresTold(Centres centres, ChangeCentreUseCase changeCentre, Differences differences, Clock clock) {
        this.centres = centres;
        this.changeCentre = changeCentre;
        this.differences = differences;
        this.clock = clock;
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.CAPACITY_AVAILABILITY, Topics.CAPACITY_EVENTS);
    }

    @Override
    public List<String> collections() {
        return List.of("centres");
    }

    @Override
    public boolean isOfAnAggregate(String type) {
        return !OF_NO_CENTRE.contains(type);
    }

    @Override
    public Mono<Boolean> settle(Behind behind) {
        if (behind.missing()) {
            return differences.add("CENTRE_LOST", behind.id(), said(behind));
        }
        var id = new CentreId(UUID.fromString(behind.id()));
        return centres.find(id).flatMap(known -> settle(known, behind));
    }

    private Mono<Boolean> settle(Versioned<Centre> known, Behind behind) {
        var centre = known.value();
        var told = ToldCentre.of(behind, centre);
        return differences
                .add("CENTRE_BEHIND", behind.id(), said(behind))
                .thenMany(Flux.fromIterable(centre.units()))
                .concatMap(unit -> list(centre, unit, told.beds().getOrDefault(unit.id(), List.of())))
                .thenMany(Flux.fromIterable(commands(centre, told)))
                .concatMap(command -> changeCentre.handle(
                        centre.id(),
                        command,
                        CommandContext.system(command.at()).asRelief()))
                .then(Mono.just(true));
    }

    private List<CentreCommand> commands(Centre centre, ToldCentre told) {
        var at = clock.instant();
        List<CentreCommand> commands = new ArrayList<>();
        commands.add(new CheckBeds(told.beds(), at));
        if (told.compromised() && !centre.compromised()) {
            commands.add(new CompromiseSite(at));
        }
        if (!told.taking() && centre.status() == CentreStatus.VALIDATED) {
            commands.add(new SuspendCentre(at));
        }
        return commands;
    }

    private Flux<Boolean> list(Centre centre, Unit unit, List<BedStatus> told) {
        return Flux.fromStream(Stream.iterate(0, i -> i + 1).limit(Math.min(told.size(), unit.capacity())))
                .filter(i -> unit.beds().get(i).status() != told.get(i))
                .concatMap(i -> list(centre, unit.beds().get(i), told.get(i)));
    }

    private Mono<Boolean> list(Centre centre, Bed bed, BedStatus told) {
        return differences.add(
                "BED_DIFFERS", bed.id().value(), Map.of("centre", centre.id(), "stored", bed.status(), "told", told));
    }

    private static Map<String, Object> said(Behind behind) {
        var said = new TreeMap<String, Object>(Map.of("stored", behind.stored(), "told", behind.told()));
        behind.last().ifPresent(last -> {
            said.put("last", last.event().type());
            said.put("at", last.event().at());
        });
        return said;
    }
}
