/** Case files under the key of their own case. */
@NullMarked
package fr.relais.placement.adapter.crypto;

import org.jspecify.annotations.NullMarked;
