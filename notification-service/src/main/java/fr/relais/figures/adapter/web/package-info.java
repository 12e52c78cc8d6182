/** What can be read and told over HTTP. */
@NullMarked
package fr.relais.figures.adapter.web;

import org.jspecify.annotations.NullMarked;
