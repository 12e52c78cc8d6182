package fr.relais.gateway;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Templates are read at start; what the engine's own library reads of its jar, it reads with the first page it makes.
 */
public final class WhatMayWait implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder guard) {
        guard.allowBlockingCallsInside("java.util.zip.ZipFile$ZipFileInputStream", "read")
                .allowBlockingCallsInside("java.util.zip.ZipFile$Source", "readFullyAt");
    }
}
