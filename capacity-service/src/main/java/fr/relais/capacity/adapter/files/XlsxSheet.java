package fr.relais.capacity.adapter.files;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;
import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.capacity.domain.exchange.SheetCell;
import fr.relais.capacity.domain.exchange.SheetRow;

/**
 * The rows of one sheet. Where a cell stands is believed within limits only: nothing is made larger because a file says
 * that it is.
 */
final class XlsxSheet {

    private static final int MOST_ROW_NUMBER = 1_048_576;

    private final XMLStreamReader xml;
    private final List<String> shared;
    private final ImportLimits limits;
    private final TableRows rows;
    private int number;

    XlsxSheet(InputStream content, List<String> shared, ImportLimits limits) throws XMLStreamException {
        this.xml = Xml.of(content);
        this.shared = shared;
        this.limits = limits;
        this.rows = new TableRows(limits);
    }

    List<SheetRow> rows() throws XMLStreamException {
        while (xml.hasNext()) {
            if (Xml.starts(xml, xml.next(), "row")) {
                number = rowNumber();
                rows.add(new SheetRow(number, cells()));
            }
        }
        return rows.all();
    }

    /** What the row says, or the next one: a row need not say it. */
    private int rowNumber() {
        var said = xml.getAttributeValue(null, "r");
        var next = said == null ? number + 1 : positive(said);
        if (next <= number || next > MOST_ROW_NUMBER) {
            throw unreadable();
        }
        return next;
    }

    private List<SheetCell> cells() throws XMLStreamException {
        var cells = new ArrayList<SheetCell>();
        for (var event = xml.next(); !Xml.ends(xml, event, "row"); event = xml.next()) {
            if (Xml.starts(xml, event, "c")) {
                var column = column(cells.size());
                while (cells.size() < column) {
                    cells.add(SheetCell.EMPTY);
                }
                cells.add(cell());
            }
        }
        return cells;
    }

    private int column(int next) {
        var said = xml.getAttributeValue(null, "r");
        var column = said == null ? next : columnOf(said);
        if (column < next) {
            throw unreadable();
        }
        if (column >= limits.columns()) {
            throw new UnreadableFile(FileFault.TOO_MANY_COLUMNS, number);
        }
        return column;
    }

    /** From {@code B7} to 1; three letters are all that there are. */
    private int columnOf(String address) {
        var column = 0;
        for (var at = 0; at < address.length() && address.charAt(at) >= 'A'; at++) {
            if (at > 2 || address.charAt(at) > 'Z') {
                throw unreadable();
            }
            column = column * 26 + address.charAt(at) - 'A' + 1;
        }
        if (column == 0) {
            throw unreadable();
        }
        return column - 1;
    }

    private SheetCell cell() throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var formula = false;
        var text = "";
        for (var event = xml.next(); !Xml.ends(xml, event, "c"); event = xml.next()) {
            if (Xml.starts(xml, event, "f")) {
                formula = true;
            } else if (Xml.starts(xml, event, "v")) {
                text = value();
            } else if (Xml.starts(xml, event, "is")) {
                text = SharedStrings.text(xml, "is", limits.cell());
            }
        }
        var number = type == null || type.equals("n");
        var shown = number ? plain(text) : SheetCell.stripped(shown(type, text));
        return new SheetCell(shown, formula || (!number && SheetCell.looksLikeFormula(shown)));
    }

    private String value() throws XMLStreamException {
        var text = new StringBuilder();
        for (var event = xml.next(); !Xml.ends(xml, event, "v"); event = xml.next()) {
            if (Xml.isText(event)) {
                text.append(xml.getText());
            }
            if (text.length() > limits.cell()) {
                throw new UnreadableFile(FileFault.CELL_TOO_LONG, number);
            }
        }
        return text.toString();
    }

    private String shown(String type, String text) {
        if (!type.equals("s")) {
            return text;
        }
        var index = positive(text);
        if (index >= shared.size()) {
            throw unreadable();
        }
        return shared.get(index);
    }

    /** Spreadsheets write a whole number as one with a fraction now and then. */
    private static String plain(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private int positive(String text) {
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw unreadable();
        }
        return Integer.parseInt(text);
    }

    private UnreadableFile unreadable() {
        return new UnreadableFile(FileFault.UNREADABLE, number);
    }
}
