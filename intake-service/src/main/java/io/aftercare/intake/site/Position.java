package io.aftercare.intake.site;

/** Where a site is, exactly: personal data. */
record Position(double latitude, double longitude) {
    static Position parse(String text) {
        var comma = text.indexOf(',');
        return new Position(
                Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }

    /** To three decimals, about a hundred metres: enough to plan, too little to find a door. */
    Position rounded() {
        return new Position(Math.round(latitude * 1000) / 1000.0, Math.round(longitude * 1000) / 1000.0);
    }

    String text() {
        return latitude + "," + longitude;
    }
}
