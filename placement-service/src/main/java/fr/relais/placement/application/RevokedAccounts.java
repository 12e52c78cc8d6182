package fr.relais.placement.application;

import java.time.Instant;
import java.util.List;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.domain.account.RevokedAccount;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts whose tokens are believed no longer. */
public interface RevokedAccounts {

    /** Durable when this completes; every service is told. A repeat of the same command changes nothing. */
    Mono<RevokedAccount> revoke(RevokedAccount account, CommandContext context);

    /** Those of which somebody may still have to be told that they were in wrong hands. */
    Flux<RevokedAccount> toAlert();

    /** Tells some organisations, each at most once; durable when this completes. */
    Mono<Void> tell(String digest, List<RevokedAccount.Event.Told> some, CommandContext context);

    /** Everybody has been told, unless it was revoked again since. */
    Mono<Void> endAlert(String digest, Instant asOf, CommandContext context);
}
