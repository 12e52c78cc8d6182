/**
 * Publications as files: tables as text and as a workbook. The same publication gives the same bytes on every machine.
 */
@NullMarked
package fr.relais.statistics.file;

import org.jspecify.annotations.NullMarked;
