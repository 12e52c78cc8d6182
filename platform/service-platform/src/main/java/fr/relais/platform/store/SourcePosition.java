package fr.relais.platform.store;

/**
 * Where an incoming event stands in its source's own order.
 *
 * @param source the source aggregate or subject, opaque
 * @param version its version
 * @param index which of the events of that version
 */
public record SourcePosition(String source, long version, int index) {

    boolean isAfter(SourcePosition other) {
        return version > other.version || (version == other.version && index > other.index);
    }
}
