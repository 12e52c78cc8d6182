package fr.relais.placement.adapter.crypto;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import fr.relais.placement.MasterKeyFile;
import fr.relais.placement.domain.curiosity.Asked;
import fr.relais.placement.domain.territory.Departement;
import fr.relais.placement.domain.territory.Region;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TinkSearchSealsTest {

    private static final Asked NOWHERE = new Asked(Set.of(), Set.of(), Set.of());
    private static final Asked SOMEWHERE = new Asked(Set.of("2A", "75", "976"), Set.of("31"), Set.of("2A"));

    @TempDir
    private Path folder;

    private Path file;
    private Keys keys;
    private TinkSearchSeals seals;

    @BeforeEach
    void readTheMasterKey() {
        var territory = new Territory(List.of("75", "31", "2A", "976").stream()
                .map(code -> new Departement(code, code, new Region("1", "R"), Set.of(), "MAINLAND"))
                .toList());
        seals = new TinkSearchSeals(territory, masters());
    }

    private MasterKeys masters() {
        file = MasterKeyFile.in(folder);
        keys = Keys.over(TestDatabase.fresh().getCollection("case_keys"), file);
        return keys.masters();
    }

    @Test
    void opensWhatItSealed() {
        assertThat(seals.open("org", seals.seal("org", SOMEWHERE))).isEqualTo(SOMEWHERE);
        assertThat(seals.open("org", seals.seal("org", NOWHERE))).isEqualTo(NOWHERE);
    }

    /** Neither how many zones there are nor whether two searches are alike can be seen. */
    @Test
    void looksDifferentEachTimeAndAlwaysAsLong() {
        var sealed = seals.seal("org", SOMEWHERE);

        assertThat(seals.seal("org", SOMEWHERE)).isNotEqualTo(sealed);
        assertThat(seals.seal("org", NOWHERE).bytes()).hasSameSizeAs(sealed.bytes());
    }

    @Test
    void opensForNoOtherOrganisation() {
        var sealed = seals.seal("org", SOMEWHERE);

        assertThatThrownBy(() -> seals.open("other", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isSealedAnewUnderTheNewestKeyAndThenNoMore() {
        var before = seals.seal("org", SOMEWHERE);
        MasterKeyFile.addNewest(file);
        keys.masters().reread().block();

        var renewed = seals.renewed("org", before);

        assertThat(renewed).isNotEqualTo(before);
        assertThat(seals.renewed("org", renewed)).isSameAs(renewed);
        MasterKeyFile.dropOlder(file);
        keys.masters().reread().block();
        assertThat(seals.open("org", renewed)).isEqualTo(SOMEWHERE);
        assertThatThrownBy(() -> seals.open("org", before)).isInstanceOf(IllegalStateException.class);
        assertThat(seals.renewed("org", before)).isSameAs(before);
    }
}
