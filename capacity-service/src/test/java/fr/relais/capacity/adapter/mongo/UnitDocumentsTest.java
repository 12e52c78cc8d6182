package fr.relais.capacity.adapter.mongo;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.Autonomy;
import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.BedId;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.LanguageCode;
import fr.relais.capacity.domain.centre.LanguageLevel;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.capacity.domain.centre.UnitTerms;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How well languages are spoken is stored in a way that was read before there were levels, and what was stored then.
 */
class UnitDocumentsTest {

    private static final Map<LanguageCode, LanguageLevel> LANGUAGES = Map.of(
            new LanguageCode("pcm"), LanguageLevel.FLUENT,
            new LanguageCode("fr"), LanguageLevel.NATIVE,
            new LanguageCode("en"), LanguageLevel.BASIC);

    @Test
    void givesBackHowWellLanguagesAreSpoken() {
        assertThat(languages(written())).isEqualTo(LANGUAGES);
    }

    @Test
    void saysTheCodesAsItDidBefore() {
        assertThat(terms(written()).getList("languages", String.class)).containsExactly("en", "fr", "pcm");
    }

    @Test
    void takesWhatWasStoredWithoutLevelsForFluent() {
        var stored = written();
        terms(stored).remove("languageLevels");

        assertThat(languages(stored).keySet()).isEqualTo(LANGUAGES.keySet());
        assertThat(languages(stored).values()).containsOnly(LanguageLevel.FLUENT);
    }

    private static Document written() {
        var terms = new UnitTerms(
                DurationClass.LONG, 0, CentreFixture.publics(false), Set.of(), LANGUAGES, Autonomy.NONE, null);
        var beds = List.<Bed>of(new Bed.Unavailable(new BedId("b"), UnavailableReason.WORKS, CentreFixture.NOW, null));
        return UnitDocuments.write(new Unit(CentreFixture.UNIT, AllocationMode.PER_BED, 1, terms, beds));
    }

    private static Document terms(Document unit) {
        return unit.get("terms", Document.class);
    }

    private static Map<LanguageCode, LanguageLevel> languages(Document unit) {
        return UnitDocuments.read(unit).terms().languages();
    }
}
