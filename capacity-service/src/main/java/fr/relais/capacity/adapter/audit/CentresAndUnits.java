package fr.relais.capacity.adapter.audit;

import java.util.stream.Stream;

import fr.relais.blocks.Versioned;
import fr.relais.capacity.application.CentreQuery;
import fr.relais.capacity.application.Centres;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.platform.audit.OwnThings;
import reactor.core.publisher.Flux;

/** The centres of an organisation and their units: by id in events, by code in requests. */
final class CentresAndUnits implements OwnThings {

    /** More than any organisation has. */
    private static final int MOST = 1_000;

    private final Centres centres;

    CentresAndUnits(Centres centres) {
        this.centres = centres;
    }

    @Override
    public Flux<String> of(String organisation) {
        return centres.list(CentreQuery.all(MOST).of(new OrganisationId(organisation)))
                .map(Versioned::value)
                .flatMapIterable(centre -> names(centre).toList());
    }

    /** As a request names them: what is in the path, joined in the order of their words. */
    private static Stream<String> names(Centre centre) {
        var code = centre.profile().code().value();
        var units = centre.units().stream().map(unit -> code + "/" + unit.id().value());
        return Stream.concat(Stream.of(centre.id().toString(), code), units);
    }
}
