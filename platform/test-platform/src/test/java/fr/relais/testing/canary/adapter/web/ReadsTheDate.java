package fr.relais.testing.canary.adapter.web;

import java.util.Date;

/** Breaks: time comes from a clock that was handed in. */
class ReadsTheDate {
    Date at = new Date();
}
