package fr.relais.gateway.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;
import org.thymeleaf.templateresource.StringTemplateResource;

/** The templates, read when the gateway starts: no page waits for a file on a thread that serves others. */
public final class Templates implements ITemplateResolver {

    private static final String FOLDER = "templates/";
    private static final String ENDING = ".html";

    private final Map<String, String> texts = new HashMap<>();

    public Templates() {
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*" + ENDING)) {
                texts.put(name(file), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Resource file) throws IOException {
        var path = file.getURL().getPath();
        var begin = path.lastIndexOf(FOLDER) + FOLDER.length();
        return path.substring(begin, path.length() - ENDING.length());
    }

    @Override
    public String getName() {
        return "pages";
    }

    @Override
    public Integer getOrder() {
        return 1;
    }

    @Override
    public @Nullable TemplateResolution resolveTemplate(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            @Nullable Map<String, Object> attributes) {
        var text = texts.get(template);
        return text == null
                ? null
                : new TemplateResolution(
                        new StringTemplateResource(text), TemplateMode.HTML, AlwaysValidCacheEntryValidity.INSTANCE);
    }
}
