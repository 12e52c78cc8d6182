package fr.relais.statistics.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;

import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.publication.Publication;
import fr.relais.statistics.publication.Publisher;
import fr.relais.statistics.publication.Release;
import fr.relais.statistics.publication.Synthetic;
import fr.relais.statistics.table.FrozenQuarter;
import fr.relais.statistics.table.TableSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;

class PublicationFilesTest {

    private static final List<Fact> FACTS = new Synthetic(1).facts(Synthetic.FIRST, 200);
    private static final Publication PUBLICATION = publication(FACTS).forPublic();

    @Test
    void haveTheSameBytesInWhateverOrderTheFactsCome() {
        var shuffled = new ArrayList<>(FACTS);
        Collections.shuffle(shuffled, new Random(7));

        var again = publication(shuffled).forPublic();

        assertThat(PublicationFiles.xlsx(again)).isEqualTo(PublicationFiles.xlsx(PUBLICATION));
        assertThat(texts(again)).isEqualTo(texts(PUBLICATION));
    }

    @Test
    void hasAPageForEachTableAndFourMore() {
        var names = PublicationFiles.csv(PUBLICATION).keySet();

        assertThat(names)
                .hasSize(TableSet.current().tables().size() + 4)
                .contains("methode-method.csv", "region.csv", "denominateurs-denominators.csv", "secret-withheld.csv");
    }

    @Test
    void opensInAFrenchSpreadsheet() {
        var region = texts(PUBLICATION).get("region.csv");

        assertThat(region).startsWith("\ufeffcode;libellé;label;2025-T1\r\n01;Guadeloupe;Guadeloupe;");
        assertThat(List.of(region.split("\r\n"))).hasSize(21).last().asString().startsWith("TOTAL;ensemble;total;");
    }

    @Test
    void marksWhatIsWithheldAndNamesItWithoutSayingWhich() {
        var reasons = texts(PUBLICATION).get("secret-withheld.csv").lines().skip(1);

        assertThat(PUBLICATION.hidden()).isNotEmpty();
        assertThat(reasons)
                .hasSize(PUBLICATION.hidden().size())
                .allMatch(
                        line -> line.endsWith(
                                ";nombre trop petit, nul, ou qui permettrait d'en retrouver un autre;too small, zero, or one from which another could be computed"));
        assertThat(texts(PUBLICATION).get("region.csv")).contains(";s\r\n");
    }

    @Test
    void saysInBothLanguagesHowItWasMade() {
        assertThat(texts(PUBLICATION).get("methode-method.csv"))
                .contains("Version des tableaux : 2;Version of the tables: 2")
                .contains("qui a identifié la victime", "who identified the victim")
                .contains("Aucun nombre réel inférieur à 11 n'est publié")
                .contains("No true number below 11 is published");
    }

    @Test
    void hasTheSameCellsInTheWorkbook() throws Exception {
        var parts = parts(PublicationFiles.xlsx(PUBLICATION));
        var sheets = xml(parts.get("xl/workbook.xml")).getElementsByTagName("sheet");

        assertThat(sheets.getLength()).isEqualTo(TableSet.current().tables().size() + 4);
        for (var at = 0; at < sheets.getLength(); at++) {
            var name = sheets.item(at).getAttributes().getNamedItem("name").getNodeValue();
            assertThat(name).hasSizeLessThanOrEqualTo(31);
            assertThat(rows(parts.get("xl/worksheets/sheet" + (at + 1) + ".xml")))
                    .isEqualTo(
                            texts(PUBLICATION).get(name + ".csv").substring(1).replace("\"", ""));
        }
    }

    @Test
    void writesNumbersAsNumbersAndNoTime() throws IOException {
        var parts = parts(PublicationFiles.xlsx(PUBLICATION));

        assertThat(parts.get("xl/worksheets/sheet3.xml")).containsPattern("<c><v>[0-9]+</v></c>");
        assertThat(parts.keySet()).noneMatch(name -> name.startsWith("docProps"));
    }

    private static Release publication(List<Fact> facts) {
        var frozen = FrozenQuarter.of(Synthetic.FIRST, facts, 59);
        return new Publisher().publish(List.of(frozen), List.of()).fold(release -> release, leaks -> {
            throw new AssertionError(leaks.toString());
        });
    }

    private static Map<String, String> texts(Publication publication) {
        var texts = new TreeMap<String, String>();
        PublicationFiles.csv(publication)
                .forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Document xml(String part) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
    }

    private static String rows(String sheet) throws Exception {
        var text = new StringBuilder();
        var rows = xml(sheet).getElementsByTagName("row");
        for (var row = 0; row < rows.getLength(); row++) {
            var cells = new ArrayList<String>();
            for (var cell = rows.item(row).getFirstChild(); cell != null; cell = cell.getNextSibling()) {
                cells.add(cell.getTextContent());
            }
            text.append(String.join(";", cells)).append("\r\n");
        }
        return text.toString();
    }
}
