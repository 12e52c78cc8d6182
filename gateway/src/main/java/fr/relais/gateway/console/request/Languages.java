package fr.relais.gateway.console.request;

import java.util.List;

/**
 * Languages that are offered to choose from, by ISO 639: those most often needed; their names are words of the pages.
 */
final class Languages {

    static final List<String> OFFERED = List.of(
            "fr", "en", "es", "pt", "ro", "bg", "ar", "sq", "ti", "am", "bin", "pcm", "yo", "ig", "ha", "ff", "wo",
            "snk", "bm", "ln", "swb", "ru", "uk", "sr", "rom", "tr", "ku", "fa", "ps", "ur", "bn", "ta", "zh", "vi",
            "th", "tl");

    private Languages() {}
}
