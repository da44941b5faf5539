package io.aftercare.parts.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What the other features may ask about parts. */
@ApplicationScoped
public class Catalogue {
    private final Parts parts;

    Catalogue(Parts parts) {
        this.parts = parts;
    }

    /** The present price of each of these parts; a part number that is not in the catalogue is left out. */
    public Map<String, Price> pricesOf(Collection<String> partNumbers) {
        return parts.numbered(partNumbers).stream().collect(Collectors.toMap(Part::partNumber, Part::price));
    }
}
