package fr.relais.statistics.fact;

/** One category of a table: a code that never changes its meaning, and the words for it. */
public interface Code {

    String name();

    /** What files write; other than the name where somebody else has given the codes. */
    default String code() {
        return name();
    }

    Words words();
}
