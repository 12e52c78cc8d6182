package fr.relais.capacity.domain.exchange;

/**
 * An establishment as a file of the register writes it, not yet checked.
 *
 * @param row where it stands
 * @param departement its INSEE code, or that of the register's own for overseas ({@code 9A} to {@code 9F})
 * @param open whether it still exists
 */
public record RegisterRow(
        int row, String number, String category, String name, String departement, String telephone, boolean open) {

    @Override
    public String toString() {
        return "RegisterRow[***]";
    }
}
