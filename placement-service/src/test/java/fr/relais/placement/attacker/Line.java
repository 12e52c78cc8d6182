package fr.relais.placement.attacker;

/** How the attacker talks to the service, under one account. */
interface Line {

    Answer get(String path);

    Answer post(String path, String body);
}
