package fr.relais.capacity.adapter.files;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;
import fr.relais.capacity.domain.exchange.ImportLimits;

/** The texts of a workbook, which its cells refer to by number. Pronunciation beside a text is not part of it. */
final class SharedStrings {

    private SharedStrings() {}

    static List<String> read(InputStream content, ImportLimits limits) throws XMLStreamException {
        var strings = new ArrayList<String>();
        var xml = Xml.of(content);
        var held = new HeldText();
        while (xml.hasNext()) {
            if (Xml.starts(xml, xml.next(), "si")) {
                var text = text(xml, "si", limits.cell());
                held.add(text);
                strings.add(text);
            }
        }
        return strings;
    }

    /** The text inside the element that has just begun, up to its end. */
    static String text(XMLStreamReader xml, String element, int longest) throws XMLStreamException {
        var text = new StringBuilder();
        var inText = false;
        var beside = false;
        for (var event = xml.next(); !Xml.ends(xml, event, element); event = xml.next()) {
            if (Xml.starts(xml, event, "rPh") || Xml.ends(xml, event, "rPh")) {
                beside = Xml.starts(xml, event, "rPh");
            } else if (Xml.starts(xml, event, "t") || Xml.ends(xml, event, "t")) {
                inText = Xml.starts(xml, event, "t");
            } else if (inText && !beside && Xml.isText(event)) {
                text.append(xml.getText());
                if (text.length() > longest) {
                    throw new UnreadableFile(FileFault.CELL_TOO_LONG);
                }
            }
        }
        return text.toString();
    }
}
