package io.aftercare.repair.warranty;

/** What the warranty and the fee policy leave for the customer to pay. */
public sealed interface WarrantyDecision {
    boolean chargesParts();

    boolean chargesLabour();

    /** The customer pays nothing. */
    record Covered() implements WarrantyDecision {
        @Override
        public boolean chargesParts() {
            return false;
        }

        @Override
        public boolean chargesLabour() {
            return false;
        }
    }

    /** The customer pays the parts and perhaps the labour. */
    record Charged(boolean chargesLabour) implements WarrantyDecision {
        @Override
        public boolean chargesParts() {
            return true;
        }
    }
}
