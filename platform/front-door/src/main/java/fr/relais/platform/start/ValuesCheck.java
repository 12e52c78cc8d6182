package fr.relais.platform.start;

import org.springframework.core.annotation.Order;

/** Every setting is read once before anything begins, so that one that cannot be read is found while nothing runs. */
@Order(10)
final class ValuesCheck implements StartCheck {

    @Override
    public void settings(Starting starting) {
        starting.known().records().forEach(starting::settings);
    }
}
