package fr.relais.capacity.adapter.files;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML as a stream, without document types and without anything from elsewhere. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    static XMLStreamReader of(InputStream content) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(content);
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

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
