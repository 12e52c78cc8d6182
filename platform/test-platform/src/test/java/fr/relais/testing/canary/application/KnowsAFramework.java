package fr.relais.testing.canary.application;

import org.springframework.http.HttpStatus;

/** Breaks: application knows Reactor but no framework. */
class KnowsAFramework {
    HttpStatus status = HttpStatus.OK;
}
