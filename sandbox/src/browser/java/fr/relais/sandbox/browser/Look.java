package fr.relais.sandbox.browser;

/**
 * How somebody looks at the pages.
 *
 * @param width of the window, in CSS pixels
 * @param scripts whether scripts run
 * @param language what the browser asks for
 * @param dark whether the browser asks for dark colours
 */
record Look(int width, boolean scripts, String language, boolean dark) {

    static final Look PHONE = new Look(390, true, "fr", false);
    static final Look DESK = new Look(1280, true, "fr", false);

    Look withoutScripts() {
        return new Look(width, false, language, dark);
    }

    Look in(String other) {
        return new Look(width, scripts, other, dark);
    }

    Look wide(int pixels) {
        return new Look(pixels, scripts, language, dark);
    }

    Look atNight() {
        return new Look(width, scripts, language, true);
    }

    /** Somebody else at a desk, whose browser runs scripts when this one does. */
    Look atADesk() {
        return new Look(DESK.width, scripts, DESK.language, dark);
    }

    @Override
    public String toString() {
        return width + " px, " + language + (scripts ? "" : ", without scripts") + (dark ? ", dark" : "");
    }
}
