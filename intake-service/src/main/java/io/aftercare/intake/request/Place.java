package io.aftercare.intake.request;

import jakarta.persistence.Embeddable;

/**
 * Where the product is.
 *
 * @param latitude rounded to three decimals, about a hundred metres: enough to plan, too little to find a door
 * @param positionCipher the exact latitude and longitude, encrypted under the customer's key
 */
@Embeddable
public record Place(double latitude, double longitude, String timeZone, byte[] addressCipher, byte[] positionCipher) {
    public Place {
        latitude = Math.round(latitude * 1000) / 1000.0;
        longitude = Math.round(longitude * 1000) / 1000.0;
    }
}
