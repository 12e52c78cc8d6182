package fr.relais.placement.adapter.audit;

import java.time.Instant;
import java.util.HashSet;

import fr.relais.placement.application.ExposedAccounts;
import fr.relais.platform.audit.Exposures;
import fr.relais.platform.audit.Exposures.Exposure;
import reactor.core.publisher.Mono;

/** What accounts were shown, by the register of this service. */
final class RegisterOfExposures implements ExposedAccounts {

    private static final String OF_COORDINATORS = "/v1/coordination/";
    private static final String NOTHING = "-";

    private final Exposures exposures;

    RegisterOfExposures(Exposures exposures) {
        this.exposures = exposures;
    }

    @Override
    public Mono<Shown> to(String account, Instant now) {
        return exposures.of(account, now).collectList().map(all -> {
            var organisations = new HashSet<String>();
            all.stream().map(Exposure::organisation).forEach(organisations::add);
            organisations.remove(NOTHING);
            return new Shown(
                    organisations,
                    all.stream().anyMatch(shown -> shown.operation().contains(OF_COORDINATORS)));
        });
    }
}
