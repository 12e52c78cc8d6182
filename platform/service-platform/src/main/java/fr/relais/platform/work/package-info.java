/** Work that goes on behind the answers to callers. */
@NullMarked
package fr.relais.platform.work;

import org.jspecify.annotations.NullMarked;
