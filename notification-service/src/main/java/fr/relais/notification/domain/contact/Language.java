package fr.relais.notification.domain.contact;

/** In which somebody is written to. */
public enum Language {
    FR,
    EN
}
