package fr.relais.capacity.adapter.files;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;

/** Reads XML as a stream: no document types, nothing from elsewhere, and no deeper than any workbook goes. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    static XMLStreamReader of(InputStream content) throws XMLStreamException {
        return new Guarded(FACTORY.createXMLStreamReader(content));
    }

    static boolean starts(XMLStreamReader xml, int event, String element) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element);
    }

    static boolean ends(XMLStreamReader xml, int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Refuses what no workbook has. What is open is held in memory, however little there is in it. */
    private static final class Guarded extends StreamReaderDelegate {

        private static final int DEEPEST = 64;

        private int depth;

        private Guarded(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            var event = super.next();
            if (event == START_ELEMENT) {
                depth++;
            } else if (event == END_ELEMENT) {
                depth--;
            }
            if (event == DTD || event == ENTITY_REFERENCE || depth > DEEPEST) {
                throw new UnreadableFile(FileFault.UNREADABLE);
            }
            return event;
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
