package fr.relais.notification.adapter.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a name leads right now. Blocks. */
interface Lookup {

    InetAddress[] of(String host) throws UnknownHostException;
}
