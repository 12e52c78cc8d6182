/** The HTTP surface: list, acknowledgement, live stream. */
@NullMarked
package fr.relais.notification.adapter.web;

import org.jspecify.annotations.NullMarked;
