package fr.relais.sandbox.identity;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import fr.relais.sandbox.demo.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.util.HtmlUtils;

/** Where one chooses who to be: a button for each kind of person, a list of all, and the secret they share. */
final class SignInPage implements HttpRequestHandler {

    private static final List<String> FIRST = List.of("referrer-01", "centre-01", "coordinator", "rapporteur");

    private static final String PAGE = """
            <!doctype html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Bac à sable : qui êtes-vous ?</title>
            <style>
            body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 34rem; padding: 1rem;
                   color: #16202c; background: #fff }
            button, select, input { font: inherit; padding: .7rem 1rem; width: 100%%; box-sizing: border-box;
                   margin: .3rem 0; border: 2px solid #1d4f7c; border-radius: .3rem; background: #fff; color: #16202c }
            button { background: #1d4f7c; color: #fff; text-align: left }
            :focus-visible { outline: 3px solid #b35900; outline-offset: 2px }
            form { margin: 0 }
            </style>
            </head>
            <body>
            <main>
            <h1>Bac à sable : qui êtes-vous ?</h1>
            <p>Ces comptes sont publiés et n'ouvrent que des données de démonstration.
            <span lang="en">These accounts are published and open demo data only.</span></p>
            %s
            %s
            <h2>Un autre compte <span lang="en">/ another account</span></h2>
            <form method="post" action="/sign-in">
            <label for="username">Compte <span lang="en">/ account</span></label>
            <select id="username" name="username">%s</select>
            <label for="password">Secret <span lang="en">/ secret</span></label>
            <input id="password" name="password" type="password" value="demo" autocomplete="off">
            %s
            <button>Se connecter <span lang="en">/ sign in</span></button>
            </form>
            </main>
            </body>
            </html>
            """;

    private final List<Account> people;

    SignInPage(List<Account> accounts) {
        people = accounts.stream()
                .filter(account -> account.label().containsKey("fr"))
                .toList();
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var csrf = hidden(Objects.requireNonNull((CsrfToken) request.getAttribute(CsrfToken.class.getName())));
        var wrong = request.getParameter("error") == null
                ? ""
                : "<p role=\"alert\"><strong>Ce secret n'est pas le bon. <span lang=\"en\">Wrong secret.</span></strong></p>";
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().print(PAGE.formatted(wrong, buttons(csrf), options(), csrf));
    }

    private String buttons(String csrf) {
        var byName = people.stream().collect(Collectors.toMap(Account::account, account -> account));
        return FIRST.stream()
                .filter(byName::containsKey)
                .map(byName::get)
                .map(account -> """
                        <form method="post" action="/sign-in">
                        <input type="hidden" name="username" value="%s"><input type="hidden" name="password" value="%s">%s
                        <button>%s</button>
                        </form>""".formatted(account.account(), account.secret(), csrf, label(account.label())))
                .collect(Collectors.joining("\n"));
    }

    private String options() {
        return people.stream()
                .map(account -> "<option value=\"%s\">%s — %s</option>"
                        .formatted(account.account(), account.account(), escaped(account.label(), "fr")))
                .collect(Collectors.joining("\n"));
    }

    private static String label(Map<String, String> label) {
        return escaped(label, "fr") + " <span lang=\"en\">/ " + escaped(label, "en") + "</span>";
    }

    private static String escaped(Map<String, String> label, String language) {
        return HtmlUtils.htmlEscape(label.getOrDefault(language, ""));
    }

    private static String hidden(CsrfToken csrf) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(csrf.getParameterName(), csrf.getToken());
    }
}
