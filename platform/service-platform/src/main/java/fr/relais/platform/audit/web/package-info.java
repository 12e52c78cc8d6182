/** What the register says of requests, and how it is handed out. */
@NullMarked
package fr.relais.platform.audit.web;

import org.jspecify.annotations.NullMarked;
