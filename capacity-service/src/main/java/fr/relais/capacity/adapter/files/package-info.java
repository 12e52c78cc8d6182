/** Files as people have them: text in two encodings, spreadsheets, the register in its two forms. */
@NullMarked
package fr.relais.capacity.adapter.files;

import org.jspecify.annotations.NullMarked;
