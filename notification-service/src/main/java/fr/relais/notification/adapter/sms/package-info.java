/** Short messages, as long as nobody carries them. */
@NullMarked
package fr.relais.notification.adapter.sms;

import org.jspecify.annotations.NullMarked;
