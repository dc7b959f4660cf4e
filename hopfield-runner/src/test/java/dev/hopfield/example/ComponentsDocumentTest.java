package dev.hopfield.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hopfield.api.Plugin;
import dev.hopfield.api.component.Catalog;
import dev.hopfield.runner.describe.ComponentsDocument;
import java.io.IOException;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/components.md tells is what there is. */
class ComponentsDocumentTest {

    private static final String DOCUMENT = "docs/components.md";
    private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]+)\\)");

    @Test
    void theDocumentIsWhatDescribePrints() throws IOException {
        assertThat(Documents.text(DOCUMENT))
                .as("run ./hopfield describe --all --markdown > " + DOCUMENT)
                .isEqualTo(ComponentsDocument.of(Catalog.of(ServiceLoader.load(Plugin.class))));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        String text = Documents.text(DOCUMENT);
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String target = link.group(1);
            boolean heading = text.lines()
                    .filter(line -> line.startsWith("## "))
                    .anyMatch(line -> line.substring(3)
                            .toLowerCase(Locale.ROOT)
                            .replace(' ', '-')
                            .equals(target));
            assertThat(heading || text.contains("<a id=\"" + target + "\"></a>"))
                    .as(target)
                    .isTrue();
        }
    }
}
