package io.aftercare.parts.receipt;

import io.aftercare.parts.location.Place;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SortNatural;

/** A delivery that was booked in. */
@Entity
@Immutable
@Table(name = "receipt")
class Receipt {
    @Id
    private UUID id;

    @Embedded
    private Place place;

    private String reference;

    private Instant at;

    private String recordedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "receipt_line", joinColumns = @JoinColumn(name = "receipt_id"))
    @MapKeyColumn(name = "part_number")
    @Column(name = "quantity", nullable = false)
    @SortNatural
    private SortedMap<String, Integer> quantities = new TreeMap<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Receipt() {}

    Receipt(UUID id, Place place, String reference, SortedMap<String, Integer> quantities, Instant at, String by) {
        this.id = id;
        this.place = place;
        this.reference = reference;
        this.quantities.putAll(quantities);
        this.at = at;
        this.recordedBy = by;
    }

    UUID id() {
        return id;
    }

    Place place() {
        return place;
    }

    String reference() {
        return reference;
    }

    Instant at() {
        return at;
    }

    String recordedBy() {
        return recordedBy;
    }

    SortedMap<String, Integer> quantities() {
        return quantities;
    }
}
