package fr.relais.platform.audit;

import java.util.List;

import fr.relais.audit.Block;
import fr.relais.audit.Hash;
import org.bson.Document;

/**
 * A block as it is stored. What somebody has made of the database is read as it is and never refused: a register that
 * was tampered with goes on, and the tampering is for the verifier to find.
 *
 * @param number of the block
 * @param text all that is proved
 * @param entries in all blocks up to it
 * @param by whose attempt it was: another word for each
 */
record StoredBlock(long number, String text, long entries, String by) {

    /** Before the first. */
    static final StoredBlock NONE = new StoredBlock(0, "", 0, "");

    static StoredBlock read(Document document) {
        return new StoredBlock(
                number(document, "_id"), text(document, "text"), number(document, "entries"), text(document, "by"));
    }

    Document document() {
        return new Document("_id", number)
                .append("text", text)
                .append("entries", entries)
                .append("by", by);
    }

    /** Each line gets a salt of its own, drawn anew whenever the block is made anew. */
    StoredBlock next(String service, List<String> lines, String by) {
        var block = new Block(service, number + 1, hash(), Salts.on(lines));
        return new StoredBlock(block.number(), block.text(), entries + lines.size(), by);
    }

    Hash hash() {
        return number == 0 ? Hash.NONE : Block.hashOf(text);
    }

    private static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private static String text(Document document, String field) {
        return document.get(field) instanceof String text ? text : "";
    }
}
