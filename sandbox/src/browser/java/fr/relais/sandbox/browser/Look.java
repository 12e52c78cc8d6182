package fr.relais.sandbox.browser;

/**
 * How somebody looks at the pages.
 *
 * @param width of the window, in CSS pixels
 * @param scripts whether scripts run
 * @param language what the browser asks for
 */
record Look(int width, boolean scripts, String language) {

    static final Look PHONE = new Look(390, true, "fr");
    static final Look DESK = new Look(1280, true, "fr");

    Look withoutScripts() {
        return new Look(width, false, language);
    }

    Look in(String other) {
        return new Look(width, scripts, other);
    }

    Look wide(int pixels) {
        return new Look(pixels, scripts, language);
    }

    @Override
    public String toString() {
        return width + " px, " + language + (scripts ? "" : ", without scripts");
    }
}
