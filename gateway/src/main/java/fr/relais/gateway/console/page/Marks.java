package fr.relais.gateway.console.page;

import java.util.UUID;

/** Marks of forms: another one each time it is asked, since two forms of a page are two commands. */
public final class Marks {

    Marks() {}

    /** What makes a form that is sent twice one command. */
    public String next() {
        return UUID.randomUUID().toString();
    }
}
