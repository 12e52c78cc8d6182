package fr.relais.figures.application;

/** Tells operators. */
public interface Alarms {

    /** A release was not published. */
    enum Cause {
        /** A reader could have computed what is hidden. */
        LEAK,
        /** It says otherwise what was published before. */
        SAID_OTHERWISE
    }

    void refused(Cause cause, int cells);

    /** A quarter is due, and no night since then has ended. */
    void noNight();
}
