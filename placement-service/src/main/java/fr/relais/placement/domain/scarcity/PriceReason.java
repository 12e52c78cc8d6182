package fr.relais.placement.domain.scarcity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Why a place came before another that was as good for the person: others need it less. It says how much, and nothing
 * about the person.
 *
 * @param requests how many recent requests the need of others was read from
 * @param chosen how much others need places like the one chosen
 * @param instead how much they need places like the one that would have come first
 */
public record PriceReason(int requests, Scarcity chosen, Scarcity instead) {

    private static final int BILLIONTHS = 9;

    public String inFrench() {
        return String.format(
                Locale.FRENCH,
                "Cette place a été choisie parce que moins d'autres personnes ne pouvaient compter que sur elle :"
                        + " besoin de %s, contre %s pour l'autre place qui convenait autant, d'après les %d dernières"
                        + " demandes.",
                need(chosen).replace('.', ','),
                need(instead).replace('.', ','),
                requests);
    }

    public String inEnglish() {
        return String.format(
                Locale.ENGLISH,
                "This place was chosen because fewer other people could use only it: a need of %s, against %s for the"
                        + " other place that suited as well, by the last %d requests.",
                need(chosen),
                need(instead),
                requests);
    }

    /** The price in whole requests that could use nothing else, to the hundredth. */
    private static String need(Scarcity scarcity) {
        return BigDecimal.valueOf(scarcity.price(), BILLIONTHS)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
