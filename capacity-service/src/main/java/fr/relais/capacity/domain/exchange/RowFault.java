package fr.relais.capacity.domain.exchange;

/** What is wrong with one row of a file. The row is left out; the others are not. */
public enum RowFault {
    REQUIRED,
    WRONG_TYPE,
    /** No such code, or none that the caller may know of: these look the same. */
    UNKNOWN_CODE,
    TOO_LARGE,
    TOO_LONG,
    /** The row ends before its last column. */
    TRUNCATED_ROW,
    /** The row has more cells than there are columns: something in it was taken for a separator. */
    TOO_MANY_CELLS,
    /** An earlier row is about the same thing. */
    DUPLICATE,
    /** Its numbers cannot all be true of one unit. */
    CONTRADICTS,
    /** A cell that a spreadsheet would compute. Cells are data here. */
    FORMULA,
    IN_THE_PAST,
    /** More places than could be free: the others are promised or lived in. */
    TOO_FEW_BEDS,
    /** More places than its scheme has room for. */
    SCHEME_FULL,
    /** The centre takes no such change now. */
    CENTRE_REFUSES,
    /** It was changed by somebody else after the preview. */
    CHANGED_SINCE_PREVIEW
}
