package fr.relais.sandbox.browser;

import java.net.URI;

import fr.relais.sandbox.ProcessSandbox;
import fr.relais.sandbox.demo.DemoNetwork;

/** The one Relais with the demo network, and the one browser, that all tests of this JVM share. */
final class Console {

    /** The link to an offer that waits for an answer, in the list of offers. */
    static final String OPEN_OFFER = "#offers li:has(.tag.wait) a";

    private static final Console SHARED = new Console();

    private final Chromium chromium = Chromium.start();
    private final ProcessSandbox sandbox = ProcessSandbox.start();

    private Console() {
        new DemoNetwork(sandbox.api()).load();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            chromium.close();
            sandbox.close();
        }));
    }

    static Console shared() {
        return SHARED;
    }

    Visitor visitor(Look look) {
        return Visitor.of(chromium, gateway(), look);
    }

    ProcessSandbox sandbox() {
        return sandbox;
    }

    private URI gateway() {
        return sandbox.gateway();
    }

    /** A request that is open until it is closed. */
    Asked ask(String account) {
        return Asked.by(sandbox, account);
    }

    /** The account of the centre that has an offer to answer. */
    String whoIsAsked() {
        return Asked.whoIsAsked(sandbox);
    }
}
