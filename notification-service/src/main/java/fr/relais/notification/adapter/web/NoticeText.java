package fr.relais.notification.adapter.web;

/**
 * What a kind of notice says, in both languages.
 *
 * @param fr in French
 * @param en in English
 */
record NoticeText(String fr, String en) {}
