package fr.relais.placement.application;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.domain.account.ConfirmedAccount;
import reactor.core.publisher.Mono;

/** The accounts that are still needed. */
public interface ConfirmedAccounts {

    /** Durable when this completes; every service is told. A repeat of the same command changes nothing. */
    Mono<ConfirmedAccount> confirm(ConfirmedAccount account, CommandContext context);
}
