package fr.relais.sandbox.launch;

import java.time.Duration;

/** Hears what the sandbox is doing. Called from several threads. */
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void ready(String part, Duration took) {}

        @Override
        public void stopped(String part) {}
    };

    /** A part of the sandbox takes requests. */
    void ready(String part, Duration took);

    /** A part of the sandbox has been stopped. */
    void stopped(String part);
}
