package fr.relais.placement.adapter.mongo;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.RevokedAccounts;
import fr.relais.placement.domain.account.RevokedAccount;
import fr.relais.platform.store.AggregateStore;
import fr.relais.platform.store.CommandReused;
import reactor.core.publisher.Mono;

/** One document per revoked account, under its digest. */
final class MongoRevokedAccounts implements RevokedAccounts {

    private final AggregateStore<RevokedAccount, RevokedAccount.Event> store;

    MongoRevokedAccounts(AggregateStore<RevokedAccount, RevokedAccount.Event> store) {
        this.store = store;
    }

    @Override
    public Mono<RevokedAccount> revoke(RevokedAccount account, CommandContext context) {
        return again(account, context)
                .switchIfEmpty(Mono.defer(() -> first(account, context)))
                .map(MongoRevokedAccounts::value);
    }

    private Mono<Outcome<Versioned<RevokedAccount>, RevokedAccount.Refusal>> again(
            RevokedAccount account, CommandContext context) {
        return store.change(account.digest(), context, known -> known.revokedAgain(account.revokedAt()));
    }

    /** Somebody else may be the first at the same moment. */
    private Mono<Outcome<Versioned<RevokedAccount>, RevokedAccount.Refusal>> first(
            RevokedAccount account, CommandContext context) {
        return store.<RevokedAccount.Refusal>create(account.digest(), context, account::revoked)
                .onErrorResume(CommandReused.class, raced -> again(account, context));
    }

    private static RevokedAccount value(Outcome<Versioned<RevokedAccount>, RevokedAccount.Refusal> outcome) {
        return outcome.fold(Versioned::value, refusal -> {
            throw new IllegalStateException("there is no reason to refuse");
        });
    }
}
