package fr.relais.capacity.application;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreProfile;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.Convention;
import fr.relais.capacity.domain.centre.Word;
import reactor.core.publisher.Mono;

/** Registers a centre. The same command again finds the centre it made, whatever code was drawn for the repeat. */
public final class RegisterCentreUseCase {

    private final Centres centres;

    public RegisterCentreUseCase(Centres centres) {
        this.centres = centres;
    }

    /** On the word of one coordinator: an applicant until a second one gives hers. */
    public Mono<Outcome<Versioned<Centre>, CentreRefusal>> handle(
            CentreProfile profile, Convention convention, CommandContext context) {
        return centres.create(profile.id(), context, () -> Centre.register(profile, convention, Word.of(context)));
    }

    /** On its own: an applicant. */
    public Mono<Outcome<Versioned<Centre>, CentreRefusal>> apply(CentreProfile profile, CommandContext context) {
        return centres.create(profile.id(), context, () -> Centre.apply(profile, context.at()));
    }
}
