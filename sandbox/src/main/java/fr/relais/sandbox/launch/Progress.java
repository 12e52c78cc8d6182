package fr.relais.sandbox.launch;

import java.time.Duration;

/** Hears what the sandbox is doing. Called from several threads. */
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void starting() {}

        @Override
        public void ready(String part, Duration took) {}

        @Override
        public void stopping() {}

        @Override
        public void stopped(String part) {}
    };

    /** Nothing stands in the way, the parts of the sandbox are being started. */
    void starting();

    /** A part of the sandbox takes requests. */
    void ready(String part, Duration took);

    /** The parts that run are being stopped. */
    void stopping();

    /** A part of the sandbox has been stopped. */
    void stopped(String part);
}
