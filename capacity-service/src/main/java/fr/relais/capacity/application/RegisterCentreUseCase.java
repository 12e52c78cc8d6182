package fr.relais.capacity.application;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreProfile;
import fr.relais.capacity.domain.centre.CentreRefusal;
import reactor.core.publisher.Mono;

/** Registers a centre. The same command again finds the centre it made, whatever code was drawn for the repeat. */
public final class RegisterCentreUseCase {

    private final Centres centres;

    public RegisterCentreUseCase(Centres centres) {
        this.centres = centres;
    }

    public Mono<Outcome<Versioned<Centre>, CentreRefusal>> handle(CentreProfile profile, CommandContext context) {
        return centres.create(profile.id(), context, () -> Centre.register(profile));
    }
}
