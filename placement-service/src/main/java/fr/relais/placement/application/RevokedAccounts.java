package fr.relais.placement.application;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.domain.account.RevokedAccount;
import reactor.core.publisher.Mono;

/** The accounts whose tokens are believed no longer. */
public interface RevokedAccounts {

    /** Durable when this completes; every service is told. A repeat of the same command changes nothing. */
    Mono<RevokedAccount> revoke(RevokedAccount account, CommandContext context);
}
