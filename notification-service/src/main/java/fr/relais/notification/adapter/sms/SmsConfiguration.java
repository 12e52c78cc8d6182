package fr.relais.notification.adapter.sms;

import fr.relais.notification.application.delivery.Post;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who carries short messages: nobody, unless somebody tries things out. */
@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

    @Bean
    @ConditionalOnBooleanProperty("relais.sms.to-log")
    Post smsPost() {
        return new LoggingPost();
    }
}
