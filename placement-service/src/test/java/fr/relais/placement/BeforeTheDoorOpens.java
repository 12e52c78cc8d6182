package fr.relais.placement;

import org.springframework.context.SmartLifecycle;

/** Does something right before the web server is started, when all that comes before has been done. */
record BeforeTheDoorOpens(Runnable work) implements SmartLifecycle {

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 2049;
    }

    @Override
    public void start() {
        work.run();
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return false;
    }
}
