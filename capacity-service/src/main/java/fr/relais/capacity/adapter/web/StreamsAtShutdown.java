package fr.relais.capacity.adapter.web;

import fr.relais.capacity.application.LiveCapacity;
import org.springframework.context.SmartLifecycle;

/**
 * Ends live streams before the server waits for requests to end, which they never would by themselves. Stops first,
 * having the highest phase.
 */
final class StreamsAtShutdown implements SmartLifecycle {

    private final LiveCapacity live;
    private volatile boolean running;

    StreamsAtShutdown(LiveCapacity live) {
        this.live = live;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        live.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
