/** How a service keeps its register: every command, every sensitive read and every decision about who may. */
@NullMarked
package fr.relais.platform.audit;

import org.jspecify.annotations.NullMarked;
