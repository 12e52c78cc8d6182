package fr.relais.notification.application.delivery;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

import fr.relais.notification.application.contact.AddressSeals;
import fr.relais.notification.application.contact.Contacts;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.Errand;
import reactor.core.publisher.Mono;

/** Carries letters to people. An address is opened for as long as it is written on an envelope. */
public final class LetterCarrier implements Carrier {

    private final Contacts contacts;
    private final AddressSeals seals;
    private final Posts posts;
    private final Clock clock;

    public LetterCarrier(Contacts contacts, AddressSeals seals, Posts posts, Clock clock) {
        this.contacts = contacts;
        this.seals = seals;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public Set<Channel> channels() {
        return EnumSet.of(Channel.MAIL, Channel.SMS);
    }

    @Override
    public Mono<Verdict> carry(Delivery taken) {
        return letter(taken).flatMap(letter -> posted(taken.errand(), letter));
    }

    /** Empty where she is not to be reached any more. */
    private Mono<Letter> letter(Delivery taken) {
        return contacts.find(taken.errand().contact())
                .filter(contact -> contact.mayBeReached(taken.errand().channel(), clock.instant()))
                .map(contact -> letter(contact, taken));
    }

    private Letter letter(Contact contact, Delivery delivery) {
        var errand = delivery.errand();
        var sealed = contact.addresses().get(errand.channel());
        if (sealed == null) {
            throw new IllegalStateException("somebody without an address is written to");
        }
        var address = seals.open(contact.id(), errand.channel(), sealed);
        return new Letter(delivery.id(), address, contact.terms().language(), errand.occasion());
    }

    /** Empty where nothing is sent over this channel any more. */
    private Mono<Verdict> posted(Errand errand, Letter letter) {
        return Mono.justOrEmpty(posts.over(errand.channel())).flatMap(post -> post.send(letter));
    }
}
