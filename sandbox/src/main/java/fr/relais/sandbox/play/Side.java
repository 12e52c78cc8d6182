package fr.relais.sandbox.play;

/** Who takes part in the play. */
enum Side {
    REFERRER("association"),
    CENTRE("centre"),
    COORDINATOR("coordinator");

    private final String english;

    Side(String english) {
        this.english = english;
    }

    String english() {
        return english;
    }
}
