package fr.relais.sandbox;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;

import fr.relais.sandbox.demo.Account;
import fr.relais.sandbox.demo.Accounts;

/** What a person needs to know of a sandbox that is ready: where it is, who one can be, how it is stopped. */
final class Introduction {

    /** One account for each role; the others are in the documentation of the demo network. */
    private static final List<String> SHOWN =
            List.of("COORDINATOR", "REFERRER", "CENTRE", "CHILD_PROTECTION", "RAPPORTEUR", "AUDITOR");

    private Introduction() {}

    static void print(PrintStream out, URI gateway, Duration shift) {
        var accounts = Accounts.demo();
        out.printf("%nAddress        %s%nDocumentation  %s/docs%n", gateway, gateway);
        out.printf("%nDemo accounts (%d in all, sandbox/src/main/resources/demo/accounts.json)%n", accounts.size());
        SHOWN.forEach(role -> accounts.stream()
                .filter(account -> account.roles().contains(role))
                .findFirst()
                .ifPresent(account -> print(out, account)));
        out.printf(
                "%nA token        curl -u coordinator:demo -d grant_type=client_credentials %s/oauth2/token%n",
                gateway);
        if (!shift.isZero()) {
            out.printf("Clock          %s ahead; ./relais clock reset sets it back%n", shift);
        }
        out.println("Stop           Ctrl-C");
    }

    private static void print(PrintStream out, Account account) {
        out.printf(
                "  %-20s %-6s %-17s %s%n",
                account.account(),
                account.secret(),
                String.join(" ", account.roles()),
                account.label().getOrDefault("en", ""));
    }
}
