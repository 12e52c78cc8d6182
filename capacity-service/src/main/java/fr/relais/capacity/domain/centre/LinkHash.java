package fr.relais.capacity.domain.centre;

/** What is kept of a link: enough to recognise it, too little to use it. */
public record LinkHash(String value) {

    @Override
    public String toString() {
        return value;
    }
}
