package fr.relais.notification.adapter.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import fr.relais.notification.application.contact.Reach;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Hours;
import fr.relais.notification.domain.contact.Language;
import fr.relais.notification.domain.contact.Terms;
import fr.relais.platform.web.JsonForm;

/** Reads how somebody wants to be reached. An address is one line of plain letters, so that no header grows from it. */
final class ContactForm {

    private static final Pattern MAIL = Pattern.compile(
            "^[A-Za-z0-9_+-]{1,32}(?:\\.[A-Za-z0-9_+-]{1,32}){0,3}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,3}$");
    private static final Pattern PHONE = Pattern.compile("^\\+[1-9][0-9]{7,14}$");

    private static final Pattern TIME = Pattern.compile("^(?:[01][0-9]|2[0-3]):[0-5][0-9]$");

    private ContactForm() {}

    /** One address at least, and the word that nobody else reads what comes there. */
    static Reach read(JsonForm form) {
        var mail = form.optionalText("mail", text -> isWhole(MAIL, text));
        var phone = form.optionalText("phone", text -> isWhole(PHONE, text));
        var language = form.code("language", Language.class);
        var hours = form.optionalObject("hours", ContactForm::hours);
        var manager = form.optionalFlag("manager");
        var safe = form.flag("safe");
        if (form.sound() && !safe.get()) {
            form.reject("safe", "required");
        }
        if (form.sound() && mail.get().isEmpty() && phone.get().isEmpty()) {
            form.reject("mail", "required");
        }
        return form.build(() -> new Reach(
                addresses(mail, phone), new Terms(language.get(), hours.get().orElse(Hours.ALWAYS), manager.get())));
    }

    /** Nothing behind the end of the line either. */
    private static boolean isWhole(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    private static Map<Channel, String> addresses(Supplier<Optional<String>> mail, Supplier<Optional<String>> phone) {
        var addresses = new EnumMap<Channel, String>(Channel.class);
        mail.get().ifPresent(address -> addresses.put(Channel.MAIL, address));
        phone.get().ifPresent(number -> addresses.put(Channel.SMS, number));
        return addresses;
    }

    private static Supplier<Hours> hours(JsonForm form) {
        var days = form.codes("days", DayOfWeek.class);
        var from = form.text("from", text -> isWhole(TIME, text));
        var to = form.text("to", text -> isWhole(TIME, text));
        if (form.sound() && days.get().isEmpty()) {
            form.reject("days", "required");
        }
        return () -> new Hours(days.get(), LocalTime.parse(from.get()), LocalTime.parse(to.get()));
    }
}
