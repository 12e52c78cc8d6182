package fr.relais.notification.domain.duty;

/** What happens to a rota. */
public sealed interface RotaEvent {

    record WeekTaken() implements RotaEvent {}

    record WeekGivenBack() implements RotaEvent {}
}
