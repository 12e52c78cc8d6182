package fr.relais.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts notification-service, and the figures, which are a guest in its process. */
@SpringBootApplication(
        proxyBeanMethods = false,
        scanBasePackages = {"fr.relais.notification", "fr.relais.figures"})
@ConfigurationPropertiesScan({"fr.relais.notification", "fr.relais.figures"})
public class NotificationServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NotificationServiceApplication.class, arguments);
    }
}
