package fr.relais.contracts;

import java.util.List;

/** Names on the wire of what every service says alike. Fixed once published; never derived from a class name. */
public final class PlatformMessages {

    public static final String ACCOUNT_USED = "platform.account-used.v1";

    /** Everything that every service says. */
    public static final List<String> ALL = List.of(ACCOUNT_USED);

    private PlatformMessages() {}
}
