package fr.relais.placement.adapter.mongo;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.application.RevokedAccounts;
import fr.relais.placement.domain.account.RevokedAccount;
import fr.relais.platform.store.AggregateStore;
import reactor.core.publisher.Mono;

/** One document per revoked account, under its digest. */
final class MongoRevokedAccounts implements RevokedAccounts {

    private final AccountWords<RevokedAccount, RevokedAccount.Event, RevokedAccount.Refusal> words;

    MongoRevokedAccounts(AggregateStore<RevokedAccount, RevokedAccount.Event> store) {
        words = new AccountWords<>(store);
    }

    @Override
    public Mono<RevokedAccount> revoke(RevokedAccount account, CommandContext context) {
        return words.say(account.digest(), context, account::revoked, known -> known.revokedAgain(account.revokedAt()));
    }
}
