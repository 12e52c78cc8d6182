package fr.relais.sandbox.browser;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.relais.sandbox.ProcessSandbox;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.demo.Account;
import fr.relais.sandbox.demo.Accounts;
import org.awaitility.Awaitility;

/**
 * An offer that waits for the answer of its centre.
 *
 * @param centre who answers
 * @param account the name she signs in with
 * @param reference what the offer is called
 */
record OpenOffer(Session centre, String account, String reference) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The one that any centre has; there is one, as no other request is open. */
    static OpenOffer anywhere(ProcessSandbox sandbox) {
        return among(sandbox, centres());
    }

    static OpenOffer at(ProcessSandbox sandbox, String account) {
        return among(sandbox, List.of(account));
    }

    private static OpenOffer among(ProcessSandbox sandbox, Collection<String> accounts) {
        return Awaitility.await("an offer")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(() -> first(sandbox, accounts), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<OpenOffer> first(ProcessSandbox sandbox, Collection<String> accounts) {
        return accounts.stream()
                .map(account -> of(sandbox, account))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<OpenOffer> of(ProcessSandbox sandbox, String account) {
        var centre = sandbox.as(account);
        return centre.get("/v1/offers")
                .expect(200)
                .body()
                .path("offers")
                .valueStream()
                .filter(offer -> offer.path("status").asString("").equals("OPEN"))
                .map(offer -> new OpenOffer(centre, account, offer.path("offer").asString("")))
                .findFirst();
    }

    private static List<String> centres() {
        return Accounts.demo().stream()
                .filter(account -> account.roles().contains("CENTRE"))
                .map(Account::account)
                .toList();
    }

    /** The time to answer is over, and the services have seen it. */
    void awaitItsEnd() {
        Awaitility.await("the end of an offer")
                .pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> centre.get("/v1/offers/" + reference)
                        .expect(200)
                        .text("status")
                        .equals("LAPSED"));
    }

    OpenOffer accept() {
        return answer("acceptance", Map.of());
    }

    OpenOffer refuse(String reason) {
        return answer("refusal", Map.of("reason", reason));
    }

    OpenOffer arrive() {
        return answer("arrival", Map.of());
    }

    private OpenOffer answer(String command, Map<String, ?> body) {
        centre.post("/v1/offers/" + reference + "/" + command, body).expect(200);
        return this;
    }
}
