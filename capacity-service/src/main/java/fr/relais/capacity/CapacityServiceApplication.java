package fr.relais.capacity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts capacity-service. */
@SpringBootApplication
public class CapacityServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CapacityServiceApplication.class, arguments);
    }
}
